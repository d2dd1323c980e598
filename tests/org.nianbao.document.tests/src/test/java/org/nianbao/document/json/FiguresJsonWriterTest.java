package org.nianbao.document.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.nianbao.document.Reports;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class FiguresJsonWriterTest {

	@Test
	void wholeExport() throws IOException {
		assertEquals("""
			{
			  "version": 1,
			  "body": "某县人民政府办公室",
			  "year": 2024,
			  "format": "国办2021",
			  "title": "某县人民政府办公室2024年政府信息公开工作年度报告",
			  "tables": {
			    "复议诉讼": {
			      "行政复议": {
			        "结果维持": 1,
			        "结果纠正": 2,
			        "其他结果": null,
			        "尚未审结": null,
			        "总计": null
			      },
			      "未经复议直接起诉": {
			        "结果维持": 0,
			        "结果纠正": 0,
			        "其他结果": 0,
			        "尚未审结": 1,
			        "总计": 1
			      },
			      "复议后起诉": {
			        "结果维持": null,
			        "结果纠正": null,
			        "其他结果": null,
			        "尚未审结": null,
			        "总计": null
			      }
			    }
			  },
			  "remarks": {
			    "复议诉讼": {
			      "行政复议": {
			        "结果纠正": "（其中撤销1件）"
			      }
			    }
			  },
			  "sections": [
			    {
			      "title": "总体情况",
			      "paragraphs": [
			        "（一）主动公开",
			        "（二）依申请公开。起诉1件。",
			        "注：说明",
			        "某县"
			      ]
			    },
			    {
			      "title": "政府信息公开行政复议、行政诉讼情况",
			      "paragraphs": []
			    }
			  ]
			}
			""", json("""
			某县人民政府办公室
			2024年政府信息公开工作年度报告

			一、总体情况
			（一）主动公开
			（二）依申请公开。起诉{未经复议直接起诉}件。
			注：说明
			>> 某县
			四、政府信息公开行政复议、行政诉讼情况
			| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
			| 行政复议 | 1 | 2（其中撤销1件） | 无 | 三 | = |
			| 未经复议直接起诉 | 0 | 0 | 0 | 1 | = |
			"""));
	}

	@Test
	void numbersAreExact() throws IOException {
		String json = json("""
			某县人民政府办公室2020年政府信息公开工作年度报告
			二、主动公开政府信息情况
			| 行政许可 | 3 | +1036 | 20 |
			| 行政处罚 | 3 | -5 | 123456789012345678901234567890 |
			| 政府集中采购 | 2 | 0.10 |
			""");
		assertTrue(json.contains("\"增减\": 1036,"), json);
		assertTrue(json.contains("\"增减\": -5,"), json);
		assertTrue(json.contains("\"处理\": 123456789012345678901234567890\n"), json);
		assertTrue(json.contains("\"采购金额\": 0.10\n"), json);
	}

	@Test
	void whatTheTitleDoesNotSayIsNull() throws IOException {
		JsonObject json = JsonParser.parseString(json("一、总体情况\n")).getAsJsonObject();
		assertTrue(json.get("body").isJsonNull() && json.get("year").isJsonNull() && json.get("title").isJsonNull());
		assertEquals(0, json.getAsJsonObject("tables").size());
	}

	@Test
	void anyTextIsWellFormedJson() throws IOException {
		String nasty = "\"引号\" \\ \u0007 \ud83d\ude00 </script> \u2028 a";
		JsonObject json = JsonParser.parseString(json("某县2024年年度报告\n一、总体情况\n" + nasty.replace("\u2028", "") + "\n")).getAsJsonObject();
		String paragraph = json.getAsJsonArray("sections").get(0).getAsJsonObject().getAsJsonArray("paragraphs").get(0).getAsString();
		assertTrue(paragraph.contains("\ud83d\ude00 </script>"), paragraph);
	}

	private static String json(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new FiguresJsonWriter().write(Reports.load(text), out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
