-- Drives a Neovim with the set-up of a user: what a user types is typed, what a user sees is written to files. Run by another Neovim without
-- any set-up. Variables: INIT, the set-up; REPORT, the file that is opened; RESULTS, the directory for the files.
local patience = 60000

local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit")
end

local editor = vim.fn.jobstart({ "nvim", "--embed", "--headless", "-n", "-i", "NONE", "-u", os.getenv("INIT"), os.getenv("REPORT") }, { rpc = true })

local function lua(code, ...)
  local ok, result = pcall(vim.rpcrequest, editor, "nvim_exec_lua", code, { ... })
  if not ok then
    fail(code .. ": " .. result)
  end
  return result
end

local function type(keys)
  vim.rpcrequest(editor, "nvim_input", keys)
end

local function await(what, isDone)
  if not vim.wait(patience, isDone, 20) then
    fail("waited in vain for " .. what .. "; messages: " .. lua([[return vim.fn.execute("messages")]]))
  end
end

local function save(name)
  lua([[vim.cmd("silent keepalt write! " .. vim.fn.fnameescape(...))]], os.getenv("RESULTS") .. "/" .. name)
end

-- Does something that changes the text, saves the text, and takes the change back.
local function change(name, code)
  local before = lua([[return vim.b.changedtick]])
  lua(code)
  await(name, function()
    return lua([[return vim.b.changedtick]]) ~= before
  end)
  save(name)
  type("<Esc>:undo 0<CR>")
end

await("diagnostics", function()
  return lua([[return #vim.diagnostic.get(0)]]) > 0
end)
lua([[
  local lines = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local severity = ({ "error", "warning", "info" })[d.severity]
    local place = (d.lnum + 1) .. ":" .. d.col .. "-" .. (d.end_lnum + 1) .. ":" .. d.end_col
    table.insert(lines, d.code .. " " .. severity .. " " .. place .. " " .. d.message)
  end
  vim.fn.writefile(lines, ...)
]], os.getenv("RESULTS") .. "/diagnostics.txt")

change("formatted.nianbao", [[(vim.lsp.buf.format or vim.lsp.buf.formatting)()]])

-- Whoever is asked which one to take takes the one for blank cells.
lua([[
  vim.ui.select = function(actions, _, choose)
    for i, offered in ipairs(actions) do
      if (offered.action or offered[2]).title == "填 0" then
        choose(offered, i)
      end
    end
  end
  vim.fn.search("^| 规章")
  vim.cmd("normal! 2l")
]])
change("fixed.nianbao", [[vim.lsp.buf.code_action()]])

-- Types, takes the first proposal and saves the line when it is as expected, as far as that says.
local function complete(keys, expected, name)
  type(keys)
  await("proposals after " .. keys, function()
    return lua([[return vim.fn.pumvisible()]]) == 1
  end)
  -- Newer ones choose nothing by themselves where there are several.
  lua([[_G.isChosen = vim.fn.complete_info({ "selected" }).selected >= 0]])
  type(lua([[return _G.isChosen and "<C-y>" or "<C-n><C-y>"]]))
  await(expected, function()
    return vim.startswith(lua([[return vim.fn.getline(".")]]), expected)
  end)
  lua([[vim.fn.writefile({ vim.fn.getline(".") }, ...)]], os.getenv("RESULTS") .. "/" .. name)
  -- A part to be filled in is not.
  type("<Esc><Esc>")
  lua([[if vim.snippet then vim.snippet.stop() end]])
  type(":undo 0<CR>")
end

complete("<Esc>ggo@<C-x><C-o>", "@格式 国办2021", "directive.txt")
complete("<Esc>gg/^| 规章/<CR>o| <C-x><C-o>", "| 行政强制 | ", "row.txt")

-- It does not answer when it has gone.
vim.rpcnotify(editor, "nvim_input", "<Esc>:quitall!<CR>")
if vim.fn.jobwait({ editor }, patience)[1] ~= 0 then
  fail("the editor has not ended well")
end
vim.cmd("quitall!")
