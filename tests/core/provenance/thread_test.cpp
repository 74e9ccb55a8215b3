// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provenance/thread.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

using namespace cruxmap;

namespace {

std::vector<std::string> textsOf(std::string_view text) {
    std::vector<std::string> texts;
    for (const auto& comment : commentsIn(text)) texts.emplace_back(comment.span.of(text));
    return texts;
}

struct Links {
    std::string text;
    std::vector<Comment> comments = commentsIn(text);
    std::vector<ReplyLink> links = proposedReplies(text, comments);
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Without any marks, a line is a comment, and a quotation belongs to its answer") {
    CHECK(textsOf("Trams are loud.\nBuses are late.\n> Trams are loud.\nOnly the old ones.\n> Buses are late.\n> Always.\nNot mine.") ==
          Texts{"Trams are loud.", "Buses are late.", "> Trams are loud.\nOnly the old ones.", "> Buses are late.\n> Always.\nNot mine."});
    CHECK(textsOf("As Ada puts it:\n1. first\n2. second\nhttps://example.org/a\nAnother voice.") ==
          Texts{"As Ada puts it:\n1. first\n2. second\nhttps://example.org/a", "Another voice."});
}

TEST_CASE("Empty lines part comments where there are any") {
    CHECK(textsOf("One line\nof two.\n\n> One line\n\nAn answer.\n\nA third.") ==
          Texts{"One line\nof two.", "> One line\n\nAn answer.", "A third."});
}

TEST_CASE("Names part comments where they are a habit") {
    const auto* text = "ada: Trams are loud.\nThey squeal.\nbob: No.\nada: Yes, on line 4: always.\n";
    const auto comments = commentsIn(text);
    REQUIRE(comments.size() == 3);
    CHECK(comments[0].author == "ada");
    CHECK(comments[0].mark == CommentMark::Author);
    CHECK(comments[0].span.of(text) == "ada: Trams are loud.\nThey squeal.");
    CHECK(comments[2].author == "ada");

    const auto* page = "night_owl 3 hours ago | next\n\nTrams are loud.\n\nAnd slow.\n\nlark 12 points 2 days ago\n\nNo.\n";
    const auto listed = commentsIn(page);
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].author == "night_owl");
    CHECK(listed[1].author == "lark");

    // Once is no habit.
    CHECK(commentsIn("TL;DR: no.\nA note: yes.\nThird line.\nFourth line.").front().author.empty());
}

TEST_CASE("Rules part comments") {
    CHECK(textsOf("One.\n\nStill one.\n---\nTwo.\n* * *\n---\nThree.") == Texts{"One.\n\nStill one.", "Two.", "Three."});
}

TEST_CASE("A quotation leads to the comment it comes from, although characters differ") {
    const Links thread{
        "The harbour froze in March and no ship could leave it.\nCoal is dear this year.\n"
        "> The harbor froze in March, and no ship could leave it\nIt froze in April."};
    REQUIRE(thread.links.size() == 1);
    const auto& link = thread.links[0];
    CHECK(link.comment == 2);
    CHECK(link.answers == 0);
    CHECK(link.quoted.of(thread.text) == "The harbour froze in March and no ship could leave it");
    CHECK(link.similarity > 0.95);
    CHECK(link.similarity < 1);
}

TEST_CASE("Parts of a comment and quotations over several lines are found") {
    const Links thread{
        "Bridges rust from within. Paint hides it well. So nobody looks until one falls.\n\n"
        "> Paint hides it well.\n> So nobody looks\n\nInspectors do."};
    REQUIRE(thread.links.size() == 1);
    CHECK(thread.links[0].quoted.of(thread.text) == "Paint hides it well. So nobody looks");
    CHECK(thread.links[0].similarity == 1);
}

TEST_CASE("Words belong to the answer to the last quotation above them") {
    const Links thread{
        "The harbour froze in March and no ship could leave it.\n---\nCoal is dear this year.\n---\n"
        "> The harbor froze in March, and no ship could leave it\n\nIt froze in April.\n\n> Coal is dear this year.\n\nIt is cheap."};
    REQUIRE(thread.comments.size() == 3);
    const auto at = [&](std::string_view words) {
        const auto start = thread.text.find(words);
        return replyAt(thread.text, thread.comments, {start, start + words.size()});
    };
    REQUIRE(at("in April"));
    CHECK(at("in April")->answers == 0);
    REQUIRE(at("cheap"));
    CHECK(at("cheap")->answers == 1);
    CHECK_FALSE(at("dear this year"));
}

TEST_CASE("No link is proposed when two comments could be meant, or none is") {
    CHECK(Links{"The mill closed in spring.\nThe mill closed in spring!\n> The mill closed in spring?\nIn autumn."}.links.empty());
    CHECK(Links{"The mill closed in spring.\n> The windmills of the north never closed.\nThey did."}.links.empty());
    CHECK(Links{"No. Yes. Maybe.\n> Yes.\nWhy?"}.links.empty());
    // Who quotes the same words is not who wrote them.
    CHECK(Links{"The mill closed in spring.\n> The mill closed in spring.\nTrue.\n> The mill closed in spring.\nFalse."}.links.size() == 2);
}

TEST_CASE("Matching tells how far it is, and ends when it is told to stop") {
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "Comment number " + std::to_string(i) + " about a bridge.\n\n> Comment number " + std::to_string(i) + "\n\n";
    const auto comments = commentsIn(text);
    std::vector<double> told;
    const auto links = proposedReplies(text, comments, {{}, [&](double part) { told.push_back(part); }});
    CHECK(links == proposedReplies(text, comments));
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.front() == 0);
    CHECK(told.back() > 0.9);
    CHECK(told.back() <= 1);

    std::stop_source stop;
    const ReadingWatch watch(stop.get_token(), [&](double part) {
        if (part > 0.5) stop.request_stop();
    });
    CHECK_THROWS_AS(proposedReplies(text, comments, watch), ReadingStopped);
}

TEST_CASE("A long thread is matched in little time") {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        const auto n = std::to_string(i * 7919 % 100'003);
        const auto said = "Comment " + n + " holds that barge " + n + " was late by " + n + " hours at lock number " + n + ".";
        text += said + "\n\n> " + said + "\n\nI doubt number " + n + ".\n\n";
    }
    const auto start = std::chrono::steady_clock::now();
    const auto comments = commentsIn(text);
    const auto links = proposedReplies(text, comments);
    CHECK(comments.size() == 4000);
    CHECK(links.size() > 1900);
    for (const auto& link : links) CHECK(link.answers + 1 == link.comment);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
