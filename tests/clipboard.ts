/** What programs put on the clipboard as HTML, written in the style of each. All of it is invented. */

/** Word for Windows: conditional remarks, `mso-` styles, items as paragraphs, a picture on the disk. */
export const fromWordClipboard = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt;font-family:宋体} @list l0 {mso-list-id:1} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:21.0pt'><b><span style='font-family:宋体'>一、教学目标<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>读准字音，能说出<b>夜色</b>的
特点。</span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>（1）<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]><span style='font-family:宋体'>荷的读音</span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>集合<span lang=EN-US>{1,2}</span>里，<span lang=EN-US>x&lt;3</span>。</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>带一本书</p>
<table class=MsoTableGrid border=1 cellspacing=0><tr><td width=100 valign=top><p class=MsoNormal><b>环节</b><o:p></o:p></p></td><td><p class=MsoNormal>做法</p></td></tr><tr><td rowspan=2><p class=MsoNormal>读</p></td><td><p class=MsoNormal>齐读</p><p class=MsoNormal>分读</p></td></tr><tr><td><p class=MsoNormal>默读</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_x0020_1" o:spid="_x0000_i1025" type="#_x0000_t75"><v:imagedata src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image001.jpg" o:title=""/></v:shape><![endif]--><![if !vml]><img width=554 height=312 src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="图片_x0020_1"><![endif]></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="文本框_x0020_2" type="#_x0000_t202"><v:textbox><![if !mso]><table cellpadding=0><tr><td><![endif]><div><p class=MsoNormal>文本框里的话</p></div><![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]--><![if !vml]><span style='mso-ignore:vglayout'><img width=200 height=80 src="file:///C:/x/clip_image003.png" v:shapes="文本框_x0020_2"></span><![endif]>框外的话</p>
<p class=MsoNormal>面积是<!--[if gte msEquation 12]><m:oMath><m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath><![endif]-->。注<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> 出自校刊。</p></div></div>
<!--EndFragment--></body></html>`;

/** WPS: no conditional remarks, its own class names, labels of Chinese figures. */
export const fromWpsClipboard = `<html><head><meta charset="utf-8"><meta name="Generator" content="WPS Office"></head><body>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><span style="mso-list:Ignore;font-family:宋体;mso-spacerun:'yes';font-weight:bold;">一、</span><b><span style="font-family:宋体;mso-spacerun:'yes';">活动准备</span></b></p>
<p class="MsoNormal" style="mso-list:l0 level2 lfo1;"><span style="mso-list:Ignore;">（一）</span><span style="font-family:宋体;">书</span></p>
<p class="MsoNormal"><span style="mso-spacerun:'yes';font-family:宋体;">每人一本，<font face="宋体">提前读完。</font></span></p>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><span style="mso-list:Ignore;">二、</span><b><span>活动过程</span></b></p>
<p class="MsoNormal" style="mso-list:l2 level1 lfo3;"><span style="mso-list:Ignore;">①</span><span>听</span></p>
<p class="MsoNormal" style="mso-list:l2 level1 lfo3;"><span style="mso-list:Ignore;">②</span><span>议</span></p>
</body></html>`;

/** A page of the web, with what it brings along. */
export const fromWebClipboard = `<meta charset='utf-8'><div class="article" onclick="steal()"><h1>怎样听课</h1><script>alert(1)</script><style>p{color:red}</style>
<p style="color: rgb(51, 51, 51)">坐在<strong>学生</strong>旁边。<br><br>记下他说的话。</p><ul><li>看<ul><li>写</li></ul></li></ul>
<blockquote><p>教是为了不教。</p></blockquote><p><img src="https://img.example.cn/a.png" alt="课堂"><img src="https://track.example.cn/p.gif" width="1" height="1"><a href="https://example.cn/list?id=1&amp;utm=2">更多</a><a href="javascript:void(0)">收藏</a></p><pre><code>a &lt; b</code></pre></div>`;
