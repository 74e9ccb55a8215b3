// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/source_text.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/provenance/mojibake.h"
#include "core/provenance/normal_text.h"
#include "core/provenance/text_encoding.h"
#include "tests/conditions.h"

#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

using namespace cruxmap;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

ReadingOptions inProcess() {
    ReadingOptions options;
    options.isolation = Isolation::InProcess;
    return options;
}

SourceText read(std::string_view bytes, const std::string& name = "text.txt", const ReadingOptions& options = inProcess()) {
    return readSourceText(bytes, name, options);
}

std::string failure(std::string_view bytes, const std::string& name = "text.txt", const ReadingOptions& options = inProcess()) {
    try {
        readSourceText(bytes, name, options);
    } catch (const Error& e) {
        CHECK(e.code() == ErrorCode::BadInput);
        CHECK(e.where().starts_with(name));
        return e.message() + " (" + e.where() + ")";
    }
    return {};
}

std::string sectionText(const SourceText& source, std::string_view name) {
    for (const auto& section : source.sections)
        if (section.name == name) return std::string(section.span.of(source.text));
    return "no such section";
}

}  // namespace

TEST_CASE("Plain text is kept as it is, blanks and all") {
    const auto source = read("Ships are slow.  \n\n\tTrains\u00A0are not.");
    CHECK(source.text == "Ships are slow.  \n\n\tTrains\u00A0are not.");
    CHECK(source.normalisation == "1;format=plain;encoding=utf-8");
    CHECK(source.sections.empty());
    CHECK_FALSE(source.mojibakeSuspected);
}

TEST_CASE("Line ends, controls and composition have one form") {
    CHECK(read("a\r\nb\rc\u2028d\u0085e\ff").text == "a\nb\nc\nd\ne\nf");
    CHECK(read("bell\x07 and\x1B[31m red\uFEFF\x7F").text == "bell and[31m red");
    CHECK(read("e\u0301cole").text == "\u00E9cole");
    CHECK(read("e\x01\u0301cole").text == "\u00E9cole");  // composed after what stood between is gone
    CHECK(read("").text.empty());
}

TEST_CASE("A text in normal form stays as it is") {
    rc::prop("normalText twice is normalText once", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element("a"s, "e"s, "\u0301"s, "\r"s, "\n"s, "\r\n"s, "\t"s, "\x01"s, "\u0085"s, "\u2029"s, "\uFEFF"s, "\u1100"s,
                             "\u1161"s, "\u0323"s, " "s, "\u00A0"s, "芯"s));
        std::string text;
        for (const auto& piece : pieces) text += piece;
        const auto once = normalText(text);
        RC_ASSERT(normalText(once) == once);
        RC_ASSERT(once == normalised(once));
    });
    // Without a place to cut it for working on a part at a time.
    std::string marks = "a";
    for (int i = 0; i < 700'000; ++i) marks += i % 1000 == 0 ? "\r\n" : "\u0301";
    const auto once = normalText(marks);
    CHECK(normalText(once) == once);
}

TEST_CASE("Where a long text is cut for working on it does not show") {
    for (std::size_t before = (1 << 20) - 4; before < (1 << 20) + 4; ++before) {
        const std::string some(before, 'x');
        CHECK((normalText(some + "\r\nend") == some + "\nend"));
        CHECK((normalText(some + "e\x01\u0301 end") == some + "\u00E9 end"));
        CHECK((normalText(some + "e\u0301 end") == some + "\u00E9 end"));
    }
}

TEST_CASE("Encodings are told apart") {
    const auto text = "Größe — naïve"s;
    CHECK(read("\xEF\xBB\xBF"s + text).text == text);
    CHECK(read("Gr\xF6\xDF"
               "e \x97 na\xEFve")
              .text == text);
    CHECK(read("Gr\xF6\xDF"
               "e \x97 na\xEFve")
              .encoding == "windows-1252");
    const auto wide = "\xFF\xFEh\0i\0\xB7\x82\n\0"s;
    CHECK(read(wide).text == "hi芷");
    CHECK(read(wide).encoding == "utf-16le");
    CHECK(read("\0h\0e\0l\0l\0o"s).text == "hello");
    CHECK(read("h\0\0\0e\0\0\0l\0\0\0p\0\0\0"s).encoding == "utf-32le");
    // 今天的天气很好 in both encodings of old
    const auto gb = "\xBD\xF1\xCC\xEC\xB5\xC4\xCC\xEC\xC6\xF8\xBA\xDC\xBA\xC3"s;
    CHECK(read(gb).encoding == "gb18030");
    CHECK(read(gb).text == "今天的天气很好");
    const auto big5 = "\xA4\xB5\xA4\xD1\xAA\xBA\xA4\xD1\xAE\xF0\xAB\xDC\xA6\x6E"s;
    CHECK(read(big5).encoding == "big5");
    CHECK(read(big5).text == "今天的天氣很好");
}

TEST_CASE("What is no text is refused by name") {
    CHECK_THAT(failure("PK\3\4\0\0\0\0"s, "report.docx"), Contains("ZIP archive") && Contains("report.docx"));
    CHECK_THAT(failure("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), Contains("picture"));
    CHECK_THAT(failure("ab\0cd\1ef\0\0\0g"s), Contains("binary data"));
    CHECK_THAT(failure(std::string(100, '\2')), Contains("binary data"));
    CHECK_THAT(failure("\x81\x8D\x8F then"), Contains("offset 0"));
    CHECK_THAT(failure("Zürich, Köln, Málaga, Łódź \xFF end"), Contains("UTF-8") && Contains("offset 33"));
    CHECK_THAT(failure("\xEF\xBB\xBF"
                       "caf\xE9"),
               Contains("offset 6"));
    auto forced = inProcess();
    forced.encoding = "utf-8";
    CHECK_THAT(failure("caf\xE9", "a.txt", forced), Contains("offset 3"));
}

TEST_CASE("A text of 200 MB is refused at once") {
    const std::string large(std::size_t{200} << 20, 'x');
    const auto start = std::chrono::steady_clock::now();
    CHECK_THAT(failure(large, "large.txt"), Contains("200 MB") && Contains("64 MB") && Contains("Split"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(200));
}

TEST_CASE("Mojibake is suspected, and repaired on request") {
    const auto damaged =
        "It\u00E2\u20AC\u2122s a na\u00C3\u00AFve \u00E2\u20AC\u0153plan\u00E2\u20AC\u009D \u00E2\u20AC\u201D sound \u2014 caf\u00E9"s;
    const auto sound = "It’s a naïve “plan” — sound — café"s;
    CHECK(read(damaged).mojibakeSuspected);
    auto options = inProcess();
    options.repairMojibake = true;
    const auto repaired = read(damaged, "a.txt", options);
    CHECK(repaired.text == sound);
    CHECK_FALSE(repaired.mojibakeSuspected);
    CHECK(repaired.normalisation == "1;format=plain;encoding=utf-8;mojibake");
    CHECK(repairedMojibake("\u00D0\u00BF\u00D1\u20AC\u00D0\u00BE") == "про");
    CHECK(repairedMojibake("\u00F0\u0178\u02DC\u20AC") == "😀");
}

TEST_CASE("Sound text is no mojibake") {
    for (const auto* text : {"«CAFÉ»", "déjà vu… là-bas", "Ça va, naïf ? ÇÀ ET LÀ", "£5, ±3 °C, §4, 20 €", "‚Größe‘ — „ÜBER“",
                             "中文，日本語", "À propos", "été»…"}) {
        INFO(text);
        CHECK(mojibakeCount(text) == 0);
        CHECK(repairedMojibake(text) == text);
    }
}

TEST_CASE("Front matter gives its sentences with their key paths, then the body") {
    const auto source = read(
        "---\n"
        "title: Harbours of the north\n"
        "length: 49\n"
        "quotes:\n"
        "- score: 5\n"
        "  text: The tide decides\n"
        "    when we sail\n"
        "- text: 'Ice: it comes late'\n"
        "  kind: weather\n"
        "summary: |\n"
        "  First line.\n"
        "\n"
        "  Second one.\n"
        "date: 2024-05-01 10:00:00\n"
        "---\n"
        "\n"
        "# Log\n"
        "It was calm.\n",
        "log.md");
    CHECK(source.text ==
          "Harbours of the north\n\nThe tide decides when we sail\n\nIce: it comes late\n\nFirst line.\n\nSecond one.\n\n# Log\nIt was "
          "calm.");
    CHECK(source.format == TextFormat::FrontMatter);
    CHECK(sectionText(source, "quotes[0].text") == "The tide decides when we sail");
    CHECK(sectionText(source, "summary") == "First line.\n\nSecond one.");
    CHECK(sectionText(source, "Log") == "# Log\nIt was calm.");
    const auto at = [&](std::string_view words) {
        const auto start = source.text.find(words);
        return sectionAt(source.sections, {start, start + words.size()});
    };
    CHECK(at("calm")->name == "Log");
    CHECK(at("tide decides")->name == "quotes[0].text");
    CHECK_FALSE(at("sail\n\nIce"));
}

TEST_CASE("Keys that a machine wrote are marked, wherever they stand") {
    auto options = inProcess();
    options.machineKeys = {"summary", "quotes[1].text", "talk.notes"};
    const auto source = read(
        "---\nsummary: Made by a program\nquotes:\n- text: She said so\n- text: It never was said\ntalk:\n  notes: [one more line, and a "
        "second]\n  summarylike: not this one\n---\n",
        "a.md", options);
    std::vector<std::string> marked;
    for (const auto& section : source.sections)
        if (section.machineWritten) marked.push_back(section.name);
    CHECK(marked == std::vector<std::string>{"summary", "quotes[1].text", "talk.notes[0]", "talk.notes[1]"});
    CHECK(source.normalisation == "1;format=front-matter;encoding=utf-8;machine=summary,quotes[1].text,talk.notes");
}

TEST_CASE("Bad YAML is named with its line, and can be read as plain text") {
    const auto bad = "---\ntitle: fine so far\nquote: [never closed\n---\nbody\n";
    CHECK_THAT(failure(bad, "a.md"), Contains("YAML") && Contains("line"));
    auto options = inProcess();
    options.format = TextFormat::Plain;
    CHECK_THAT(read(bad, "a.md", options).text, Contains("never closed"));
}

TEST_CASE("A YAML bomb does not grow") {
    std::string bomb = "---\na0: &a0 [two words, three more words]\n";
    for (int i = 1; i < 40; ++i) {
        const auto below = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below;
        for (int j = 0; j < 9; ++j) bomb += ", " + below;
        bomb += "]\n";
    }
    CHECK(read(bomb + "---\n", "a.md").text == "two words\nthree more words");
}

TEST_CASE("Markdown stays as written; its headings are sections") {
    const auto source = read("# One #\ntext\n\nTwo words\n=====\nmore\n```\n# no heading\n```\n## Three\n", "notes.md");
    CHECK(source.text == "# One #\ntext\n\nTwo words\n=====\nmore\n```\n# no heading\n```\n## Three");
    REQUIRE(source.sections.size() == 3);
    CHECK(source.sections[0].name == "One");
    CHECK(source.sections[1].name == "Two words");
    CHECK(source.sections[1].span.of(source.text) == "Two words\n=====\nmore\n```\n# no heading\n```\n");
    CHECK(source.sections[2].name == "Three");
}

TEST_CASE("Lines that quote make a thread") {
    const auto source = read("Owls sleep all day long.\n\n> Owls sleep all day long.\nNot the burrowing owl.\n");
    CHECK(source.format == TextFormat::Thread);
    REQUIRE(source.sections.size() == 2);
    CHECK(source.sections[1].kind == SectionKind::Comment);
    CHECK(source.sections[1].name == "2");
}

TEST_CASE("What a source stores makes the same text again") {
    auto options = inProcess();
    options.repairMojibake = true;
    options.machineKeys = {"a;b,c=d%", "summary"};
    const auto bytes = "---\nsummary: It\xE2\x80\x99s there\n---\n"s;
    const auto source = read(bytes, "a.md", options);
    auto again = readingOptionsFrom(source.normalisation);
    CHECK(again.machineKeys == options.machineKeys);
    again.isolation = Isolation::InProcess;
    const auto same = read(bytes, "renamed.bin", again);
    CHECK(same.text == source.text);
    CHECK(same.sections == source.sections);
    CHECK(same.normalisation == source.normalisation);
    CHECK_THROWS_AS(readingOptionsFrom("2;format=plain"), Error);
    CHECK_THROWS_AS(readingOptionsFrom("1;format=parchment"), Error);
    CHECK_THROWS_AS(readingOptionsFrom(""), Error);
}

TEST_CASE("Any bytes give a text in normal form or an error, the same each time") {
    rc::prop("random bytes", [] {
        const auto beginning = *rc::gen::element(""s, "---\n"s, "<html><body>"s, "\xFF\xFE"s, "> "s, "# "s);
        const auto middle = *rc::gen::container<std::string>(rc::gen::oneOf(
            rc::gen::arbitrary<char>(), rc::gen::element('-', '\n', '>', '<', '&', ':', '\'', ' ', '*', '[', '{', '/', 'p')));
        const auto bytes = beginning + middle + *rc::gen::element(""s, "\n---\nbody"s, "</p>"s);
        const auto name = *rc::gen::element("a.txt"s, "a.md"s, "a.html"s);
        std::string text;
        try {
            const auto source = read(bytes, name);
            text = source.text;
            for (const auto& section : source.sections) {
                RC_ASSERT(section.span.start <= section.span.end);
                RC_ASSERT(section.span.end <= text.size());
            }
        } catch (const Error&) {
            return;
        }
        RC_ASSERT(normalText(text) == text);
        RC_ASSERT(read(bytes, name).text == text);
    });
}

TEST_CASE("A long reading says how far it is, and stops when asked") {
    std::string long_;
    while (long_.size() < 8'000'000) long_ += "A line of a long text — with dashes.\n";
    double last = 0;
    int calls = 0;
    readSourceText(long_, "a.txt", inProcess(), {}, [&](double done) {
        CHECK(done >= last);
        CHECK(done <= 1.0001);
        last = done;
        ++calls;
    });
    CHECK(calls > 10);
    CHECK(last > 0.99);
    std::stop_source stop;
    CHECK_THROWS_AS(readSourceText(long_, "a.txt", inProcess(), stop.get_token(),
                                   [&](double done) {
                                       if (done > 0.3) stop.request_stop();
                                   }),
                    ReadingStopped);
}
