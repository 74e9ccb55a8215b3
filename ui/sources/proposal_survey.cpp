// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/proposal_survey.h"

#include "core/base/text.h"
#include "core/provenance/section_text.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/worker.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace cruxmap {

namespace {

// All that the proposals of a source follow from.
struct TextToRead {
    ArgumentMap map;
    std::string text;
    std::string textSha256;
    std::vector<TextSection> sections;
    std::vector<PlacedPassage> placed;
    std::shared_ptr<const ThreadOfText> thread;  // nullptr: to be made

    void findThread(const ReadingWatch& watch) {
        if (thread && thread->textSha256 == textSha256) return;
        ThreadOfText made{textSha256, {}, {}};
        const auto isComment = [](const TextSection& section) { return section.kind == SectionKind::Comment; };
        if (std::ranges::any_of(sections, isComment)) made.comments = commentsIn(text);
        made.links = proposedReplies(text, made.comments, watch);
        thread = std::make_shared<const ThreadOfText>(std::move(made));
    }

    SourceProposals proposals(const std::stop_token& stop) const {
        SourceProposals found;
        for (auto& person : proposedPeople(map, text, thread->comments, stop)) {
            auto word = dismissalWord(person);
            found.people.push_back({std::move(person), std::move(word)});
        }
        for (auto& reply : openReplies(map, thread->comments, thread->links, placed)) {
            const auto link = reply.link;
            found.replies.push_back({std::move(reply), nameOf(thread->comments, link.comment), nameOf(thread->comments, link.answers),
                                     singleLine(link.quotation.of(text)), dismissalWord(link, text)});
        }
        for (auto& locator : proposedLocators(map, sections, placed)) {
            auto word = dismissalWord(locator);
            found.locators.push_back({std::move(locator), std::move(word)});
        }
        return found;
    }
};

std::vector<PlacedPassage> passagesIn(Workspace& workspace, SourceId source) {
    std::vector<PlacedPassage> placed;
    for (const auto passage : workspace.map().passagesOf(source)) {
        const auto* anchor = workspace.derived().texts().anchor(passage);
        if (!anchor || anchor->candidates.size() != 1) continue;
        const auto& span = anchor->candidates.front().span;
        placed.push_back({passage, {static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end)}});
    }
    return placed;
}

}  // namespace

ProposalSurvey::ProposalSurvey(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_worker(new Worker(this)) {
    connect(m_worker, &Worker::progressed, this, &ProposalSurvey::progressed);
    connect(&workspace, &Workspace::documentChanged, this, &ProposalSurvey::forget);
    connect(&workspace.derived(), &Derived::passagesFound, this, [this] { m_stamp = -1; });  // it rests on where they stand
}

// What runs is stopped while all that it might tell is still there.
ProposalSurvey::~ProposalSurvey() {
    m_worker->disconnect(this);
    m_worker->cancel();
}

void ProposalSurvey::forget() {
    m_worker->cancel();
    m_proposals.reset();
    m_source = {};
    m_stamp = -1;
}

void ProposalSurvey::stop() {
    if (!m_worker->busy()) return;
    m_worker->cancel();
    m_proposals.emplace().complete = false;
    Q_EMIT changed();
}

void ProposalSurvey::want(SourceId source) {
    const auto stamp = m_workspace.document().stamp();
    if (m_source == source && m_stamp == stamp) return;
    if (m_source != source) forget();
    m_source = source;
    m_stamp = stamp;
    const auto& sha256 = m_workspace.map().at(source).textSha256;
    const bool otherText = std::exchange(m_textSha256, sha256) != sha256;  // the places of proposals are those of one text
    if (m_proposals && (otherText || !m_proposals->complete)) m_proposals.reset();
    const auto* text = m_workspace.derived().texts().text(source);
    if (!text) {
        m_worker->cancel();
        m_proposals.emplace();
        return;
    }
    const auto& map = m_workspace.map();
    TextToRead reading{
        map,     std::string(text->text()), map.at(source).textSha256, sectionsFromText(text->sections), passagesIn(m_workspace, source),
        m_thread};
    m_worker->run([this, reading = std::move(reading)](const std::stop_token& stop, const Worker::Tell& tell) mutable -> Worker::Delivery {
        constexpr double kThread = 0.8;  // of the whole
        reading.findThread({stop, [&tell](double part) { tell(kThread * part); }});
        tell(kThread);
        return [this, thread = reading.thread, found = reading.proposals(stop)] {
            m_thread = thread;
            m_proposals = found;
            Q_EMIT changed();
        };
    });
}

}  // namespace cruxmap
