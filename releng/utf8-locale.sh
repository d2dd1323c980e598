# To be sourced (by nianbao, mvnw and releng/test.sh).
#
# On Linux a JVM decodes file names and arguments as the locale says, whatever -Dfile.encoding is: in the C locale of servers and
# containers, or in one that is not installed, a file with a Chinese name could not be opened. So there, and in other locales that
# have no Chinese characters, the locale is changed to one of UTF-8, and the variable message_locale says what it was: the language
# of the messages is the user's. The Chinese encodings are left alone: there the names of files are in that encoding, too.
# shellcheck shell=bash disable=SC2034
message_locale=
case $(locale charmap 2>/dev/null || true) in
  UTF-8 | GB* | BIG5* | EUC-CN | EUC-TW) ;;
  *)
    # C.UTF-8 comes first in the list where there is one, and with glibc there is.
    utf8_locale=$(locale -a 2>/dev/null | grep -iE '\.utf-?8$' | head -n 1 || true)
    if [[ -n $utf8_locale ]]; then
      message_locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
      # Not only LC_CTYPE: one category whose locale is not installed makes the JVM ignore them all.
      export LC_ALL=$utf8_locale
    fi
    unset utf8_locale
    ;;
esac
