// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/proposal_details.h"

#include "core/base/text.h"
#include "core/document/dispute_edits.h"
#include "core/document/edits.h"
#include "core/document/people_edits.h"
#include "core/model/people.h"
#include "ui/panels/counts.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/section_heading.h"
#include "ui/panels/wording.h"
#include "ui/render/fonts.h"
#include "ui/sources/proposal_row.h"
#include "ui/sources/proposal_survey.h"
#include "ui/sources/sources_page.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kMostRows = 60;
constexpr std::size_t kQuotedLetters = 90;
constexpr std::size_t kNamedLetters = 50;
constexpr std::size_t kMostLinks = 24;  // in a menu

QString words(const char* text) {
    return QCoreApplication::translate("Sources", text);
}

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

// "12 turns · 3 comments · cited 1 time".
QString timesInWords(const ProposedPerson& person) {
    QStringList parts;
    if (person.turns > 0) parts << qt(counted(person.turns, "turn", "turns"));
    if (person.comments > 0) parts << qt(counted(person.comments, "comment", "comments"));
    if (person.mentions > 0) parts << qt("cited " + counted(person.mentions, "time", "times"));
    return parts.join(QStringLiteral(" · "));
}

// "2 characters differ"; empty where all are the same.
QString differenceInWords(const ProposedReply& reply, const std::string& quotation) {
    if (reply.link.similarity == 1) return {};
    const auto letters = static_cast<double>(qt(quotation).size()) * (1 - reply.link.similarity);
    const auto differing = static_cast<std::size_t>(std::max(1.0, letters + 0.5));
    return qt(counted(differing, "character differs", "characters differ"));
}

QString titled(const ArgumentMap& map, ClaimId claim) {
    return QStringLiteral("“%1”").arg(qt(shortened(titleOf(map, refTo(claim)), kNamedLetters)));
}

// Writes the section, row by row.
class Section {
public:
    Section(InspectorPage& page, SourceId source, const SourceProposals& proposals, SourcesPage& asks)
        : m_page(page), m_workspace(page.workspace()), m_source(source), m_asks(asks) {
        const auto& map = m_workspace.map();
        const auto dismissed = dismissalsOf(map, source);
        const auto sort = [&](const auto& all, auto& open) {
            for (const auto& each : all) {
                if (const auto dismissal = dismissed.find(each.word); dismissal != dismissed.end())
                    m_dismissed.emplace_back(inWords(each), dismissal->second);
                else
                    open.push_back(each);
            }
        };
        sort(proposals.people, m_people);
        sort(proposals.replies, m_replies);
        sort(proposals.locators, m_locators);
        // The survey may be a moment older than the debate.
        std::erase_if(m_people, [&](const auto& each) {
            return (each.person.known && !map.find(*each.person.known)) || personCalled(map, each.person.name);
        });
        std::erase_if(m_locators, [&](const auto& each) {
            const auto* passage = map.find(each.locator.passage);
            return !passage || !passage->locator.empty();
        });
        for (auto& each : m_replies)
            for (auto* claims : {&each.reply.answering, &each.reply.answered})
                std::erase_if(*claims, [&](ClaimId claim) { return !map.find(claim); });
    }

    void add() {
        if (m_people.empty() && m_replies.empty() && m_locators.empty() && m_dismissed.empty()) {
            m_page.addHeading(words("Proposals"));
            m_page.addQuiet(words("None: the text names no speaker whom the debate does not know, and no comment quotes another one."));
        }
        addPeople();
        addReplies();
        addLocators();
        addDismissed();
    }

private:
    QString inWords(const SourceProposals::Person& proposed) const {
        const auto& person = proposed.person;
        const auto* known = person.known ? m_workspace.map().find(*person.known) : nullptr;
        if (known) return words("%1 is another name of %2").arg(qt(person.name), qt(known->name));
        return words("%1 is a new person").arg(qt(person.name));
    }
    QString inWords(const SourceProposals::Reply& proposed) const {
        auto sentence = words("%1 answers %2").arg(qt(proposed.answerer), qt(proposed.answered));
        sentence[0] = sentence[0].toUpper();
        return sentence;
    }

    QString inWords(const SourceProposals::Locator& proposed) const {
        return words("A passage stands in %1").arg(qt(proposed.locator.locator));
    }

    bool editable() const { return !m_workspace.document().readOnly(); }

    // Buttons for all of a group, below its heading.
    QToolButton* addGroupButton(QHBoxLayout& line, const QString& text, const char* name) {
        auto* button = new QToolButton(&m_page);
        button->setText(text);
        button->setObjectName(QString::fromLatin1(name));
        makeRowButton(*button, m_page.theme());
        button->setEnabled(editable());
        line.addWidget(button);
        return button;
    }

    // In line with the buttons of the rows above.
    QHBoxLayout* addLineForAll() {
        auto* line = m_page.addLine();
        line->addStretch(1);
        return line;
    }

    void addMore(std::size_t all) {
        if (all > kMostRows) m_page.addQuiet(words("%1 more").arg(all - kMostRows));
    }

    void addDismiss(ProposalRow& row, const std::vector<std::string>& all) {
        auto* button = row.addButton(words("Dismiss"), QStringLiteral("dismiss-") + qt(all.front()), words("It is not proposed again"));
        QObject::connect(button, &QToolButton::clicked, button, [&workspace = m_workspace, &asks = m_asks, source = m_source, all] {
            dismissAll(workspace, asks.signer(), source, all);
        });
    }

    void addShow(ProposalRow& row, const std::string& word, TextSpan place) {
        auto* button = row.addButton(words("Show"), QStringLiteral("show-") + qt(word), words("Shows the words in the reader"));
        QObject::connect(button, &QToolButton::clicked, button,
                         [&workspace = m_workspace, source = m_source, place] { workspace.read(source, place); });
    }

    template <class Proposals>
    void addDismissAll(QHBoxLayout& line, const char* name, const Proposals& proposals) {
        std::vector<std::string> all;
        for (const auto& each : proposals) all.push_back(each.word);
        auto* button = addGroupButton(line, words("Dismiss all"), name);
        QObject::connect(button, &QToolButton::clicked, button, [&workspace = m_workspace, &asks = m_asks, source = m_source, all] {
            dismissAll(workspace, asks.signer(), source, all);
        });
    }

    static void dismissAll(Workspace& workspace, const Signer& signer, SourceId source, const std::vector<std::string>& all) {
        workspace.edit(all.size() == 1 ? words("Dismiss proposal") : words("Dismiss proposals"), [&](Transaction& transaction) {
            for (const auto& word : all) dismiss(transaction, word, {refTo(source)}, {}, signer);
        });
    }

    // New people first, so that they stand in the order in which they speak.
    static void accept(Workspace& workspace, const std::vector<SourceProposals::Person>& proposals) {
        workspace.edit(proposals.size() == 1 ? words("Accept speaker") : words("Accept speakers"), [&](Transaction& transaction) {
            std::vector<Person> introduced;
            for (const auto& [person, word] : proposals) {
                if (person.known)
                    addAlias(transaction, *person.known, person.name);
                else
                    introduced.push_back(
                        {.id = {}, .rank = 0, .name = person.name, .kind = person.kind, .description = {}, .aliases = person.shorter});
            }
            introduce(transaction, std::move(introduced));
        });
    }

    void addPeople() {
        if (m_people.empty()) return;
        m_page.addHeading(words("Proposed speakers") + QStringLiteral(" · %1").arg(m_people.size()));
        for (std::size_t i = 0; i < std::min(m_people.size(), kMostRows); ++i) addPerson(m_people[i]);
        addMore(m_people.size());
        if (m_people.size() < 2) return;
        auto* line = addLineForAll();
        auto* all = addGroupButton(*line, words("Accept all"), "acceptAllSpeakers");
        QObject::connect(all, &QToolButton::clicked, all, [&workspace = m_workspace, people = m_people] { accept(workspace, people); });
        addDismissAll(*line, "dismissAllSpeakers", m_people);
    }

    void addPerson(const SourceProposals::Person& proposed) {
        const auto& person = proposed.person;
        auto detail = timesInWords(person);
        for (const auto& shorter : person.shorter) detail += words(" · also called %1").arg(qt(shorter));
        auto* row = new ProposalRow(inWords(proposed), detail, m_page.theme(), &m_page);
        row->setObjectName(QStringLiteral("proposedSpeaker"));
        addShow(*row, proposed.word, person.first);
        if (editable()) {
            auto* button =
                row->addButton(words("Accept"), QStringLiteral("accept-") + qt(proposed.word),
                               person.known ? words("Adds the name to that person's other names") : words("Makes a person of it"));
            QObject::connect(button, &QToolButton::clicked, button,
                             [&workspace = m_workspace, proposed] { accept(workspace, {proposed}); });
            addDismiss(*row, {proposed.word});
        }
        m_page.addRow(row);
    }

    void addReplies() {
        if (m_replies.empty()) return;
        m_page.addHeading(words("Proposed answers") + QStringLiteral(" · %1").arg(m_replies.size()));
        m_page.addQuiet(
            words("Comments that quote an earlier one. Where the map has claims of both, say what the one does to the other; "
                  "where it has only the earlier one, the reader offers its claims when the answer is coded."));
        // What can be linked comes first.
        std::ranges::stable_partition(m_replies, [](const auto& each) { return isLinkable(each); });
        for (std::size_t i = 0; i < std::min(m_replies.size(), kMostRows); ++i) addReply(m_replies[i]);
        addMore(m_replies.size());
        if (m_replies.size() < 2) return;
        auto* line = addLineForAll();
        addDismissAll(*line, "dismissAllAnswers", m_replies);
    }

    static bool isLinkable(const SourceProposals::Reply& proposed) {
        return !proposed.reply.answering.empty() && !proposed.reply.answered.empty();
    }

    void addReply(const SourceProposals::Reply& proposed) {
        QStringList detail{QStringLiteral("“%1”").arg(qt(shortened(quotedWords(proposed.quotation), kQuotedLetters)))};
        if (const auto difference = differenceInWords(proposed.reply, quotedWords(proposed.quotation)); !difference.isEmpty())
            detail << difference;
        auto* row = new ProposalRow(inWords(proposed), detail.join(QStringLiteral(" · ")), m_page.theme(), &m_page);
        row->setObjectName(QStringLiteral("proposedAnswer"));
        addShow(*row, proposed.word, proposed.reply.link.quotation);
        if (editable()) {
            if (isLinkable(proposed)) addLink(*row, proposed);
            addDismiss(*row, {proposed.word});
        }
        m_page.addRow(row);
    }

    static std::string quotedWords(const std::string& quotation) {
        const auto begin = quotation.find_first_not_of("> ");
        return begin == std::string::npos ? std::string() : quotation.substr(begin);
    }

    // What an answer does to the words it quotes, the text does not tell: it is chosen.
    void addLink(ProposalRow& row, const SourceProposals::Reply& proposed) {
        auto* button = row.addButton(words("Accept…"), QStringLiteral("link-") + qt(proposed.word),
                                     words("Choose which claim of the answer bears on what"));
        auto* menu = new QMenu(button);
        menu->setObjectName(QStringLiteral("linkMenu"));
        std::size_t links = 0;
        for (const auto premise : proposed.reply.answering)
            for (const auto target : proposed.reply.answered) {
                if (premise == target || (links += 2) > kMostLinks) continue;
                addLinkAction(*menu, premise, target, Polarity::Support);
                addLinkAction(*menu, premise, target, Polarity::Attack);
            }
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        if (menu->isEmpty()) button->hide();
    }

    void addLinkAction(QMenu& menu, ClaimId premise, ClaimId target, Polarity polarity) {
        const auto& map = m_workspace.map();
        auto text = (polarity == Polarity::Support ? words("%1 supports %2") : words("%1 attacks %2"))
                        .arg(titled(map, premise), titled(map, target));
        QObject::connect(menu.addAction(text.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, &menu,
                         [&workspace = m_workspace, premise, target, polarity] {
                             workspace.edit(words("Link answer"),
                                            [&](Transaction& transaction) { addRelation(transaction, premise, target, polarity); });
                         });
    }

    // One row for all of them: there is little to choose.
    void addLocators() {
        if (m_locators.empty()) return;
        QStringList places;
        std::vector<std::string> all;
        for (const auto& [proposed, word] : m_locators) {
            if (const auto place = qt(proposed.locator); !places.contains(place)) places << place;
            all.push_back(word);
        }
        m_page.addHeading(words("Proposed places"));
        auto* row =
            new ProposalRow(words("Where %1 in the text").arg(qt(counted(m_locators.size(), "passage stands", "passages stand"))),
                            qt(shortened(places.join(QStringLiteral(", ")).toStdString(), kQuotedLetters)), m_page.theme(), &m_page);
        m_page.addRow(row);
        if (!editable()) return;
        auto* button = row->addButton(words("Accept"), QStringLiteral("acceptPlaces"), words("Notes it on the passages, for readers"));
        QObject::connect(button, &QToolButton::clicked, button, [&workspace = m_workspace, locators = m_locators] {
            workspace.edit(words("Note places"), [&](Transaction& transaction) {
                for (const auto& [proposed, word] : locators)
                    transaction.change(proposed.passage, [&](Passage& passage) { passage.locator = proposed.locator; });
            });
        });
        addDismiss(*row, all);
    }

    void addDismissed() {
        if (m_dismissed.empty()) return;
        auto* line = m_page.addLine();
        const bool shown = m_asks.showsDismissed();
        auto* fold =
            addGroupButton(*line, (shown ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + words("%1 dismissed").arg(m_dismissed.size()),
                           "dismissedProposals");
        fold->setEnabled(true);
        QObject::connect(fold, &QToolButton::clicked, fold, [&asks = m_asks, shown] { asks.showDismissed(!shown); });
        line->addStretch(1);
        if (!shown) return;
        for (std::size_t i = 0; i < std::min(m_dismissed.size(), kMostRows); ++i) {
            const auto& [text, id] = m_dismissed[i];
            auto* row = new ProposalRow(text, {}, m_page.theme(), &m_page);
            m_page.addRow(row);
            if (!editable()) continue;
            auto* button = row->addButton(words("Restore"), QStringLiteral("restore-%1").arg(id.value), words("Proposes it again"));
            QObject::connect(button, &QToolButton::clicked, button, [&workspace = m_workspace, id = id] {
                workspace.edit(words("Restore proposal"), [&](Transaction& transaction) {
                    if (transaction.before().find(id)) transaction.remove(id);
                });
            });
        }
    }

    InspectorPage& m_page;
    Workspace& m_workspace;
    SourceId m_source;
    SourcesPage& m_asks;
    std::vector<SourceProposals::Person> m_people;
    std::vector<SourceProposals::Reply> m_replies;
    std::vector<SourceProposals::Locator> m_locators;
    std::vector<std::pair<QString, DismissalId>> m_dismissed;
};

}  // namespace

void addProposals(InspectorPage& page, SourceId source, const SourceProposals* proposals, SourcesPage& asks) {
    if (proposals && proposals->complete) return Section(page, source, *proposals, asks).add();
    page.addHeading(words("Proposals"));
    if (proposals) return void(page.addQuiet(words("The reading was stopped. It begins again with the next edit.")));
    page.addQuiet(words("Reading the text for speakers and answers…"));
    auto* line = page.addLine();
    auto* stop = new QToolButton(&page);
    stop->setText(words("Stop"));
    stop->setObjectName(QStringLiteral("stopProposals"));
    makeRowButton(*stop, page.theme());
    QObject::connect(stop, &QToolButton::clicked, &asks, &SourcesPage::stopProposals);
    line->addWidget(stop);
    auto* percent = new QLabel(&page);
    percent->setObjectName(QStringLiteral("proposalsRead"));
    percent->setFont(fontOf(FontRole::Quiet));
    makeQuiet(*percent, page.theme());
    QObject::connect(&asks, &SourcesPage::proposalsProgressed, percent,
                     [percent](double part) { percent->setText(words("%1 %").arg(static_cast<int>(part * 100))); });
    line->addWidget(percent);
    line->addStretch(1);
}

}  // namespace cruxmap
