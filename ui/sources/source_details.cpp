// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/model/enums.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/passage_text.h"
#include "ui/panels/rich_text.h"
#include "ui/sources/details.h"
#include "ui/sources/form.h"
#include "ui/sources/proposal_details.h"
#include "ui/sources/source_figures.h"
#include "ui/sources/sources_page.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr std::size_t kMostPassages = 200;

QString words(const char* text) {
    return QCoreApplication::translate("Sources", text);
}

void addButton(QLayout& line, const char* name, const QString& text, const QString& tip, bool enabled, auto clicked) {
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tip);
    button->setEnabled(enabled);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, button, clicked);
    line.addWidget(button);
}

void addCommands(InspectorPage& page, const Source& source, SourcesPage& asks) {
    auto& workspace = page.workspace();
    const bool writable = !workspace.document().readOnly();
    const bool text = !source.textSha256.empty();
    const bool original = !source.file.empty() && QFileInfo::exists(QString::fromStdString(source.file));
    const auto id = source.id;
    auto* row = new QWidget(&page);
    auto* line = new FlowLayout(row);
    line->setContentsMargins(8, 8, 8, 4);
    line->setSpacing(8);
    page.addRow(row);
    addButton(*line, "read", words("Read"), words("Read the text with its passages marked"), text,
              [&workspace, id] { workspace.read(id); });
    addButton(*line, "attach", text ? words("Replace…") : words("Attach…"),
              text ? words("Attach a newer version; this text is kept") : words("Attach the document, and find its passages in it"),
              writable, [&asks, id] { Q_EMIT asks.attachRequested(id); });
    addButton(*line, "original", words("Open original"), words("Open the file, or the address, outside of Cruxmap"),
              original || webAddress(source.url), [&asks, id] { Q_EMIT asks.openRequested(id); });
    if (text && !source.file.empty() && !original)
        addButton(*line, "relink", words("Relink…"), words("The original is not where it was: say where it lies now"), writable,
                  [&asks, id] { Q_EMIT asks.relinkRequested(id); });
    addButton(*line, "cite", words("Copy citation"), words("Copy authors, title, date and address"), true,
              [&asks, id] { Q_EMIT asks.citationRequested(id); });
}

std::string namesOf(const ArgumentMap& map, const std::vector<PersonId>& people) {
    std::string names;
    for (const auto id : people) names += (names.empty() ? "" : "; ") + map.at(id).name;
    return names;
}

bool isCalled(const Person& person, const std::string& name) {
    const auto same = [&](const std::string& own) { return folded(own) == folded(name); };
    return same(person.name) || std::ranges::any_of(person.aliases, same);
}

// Whoever is not known yet becomes a person.
void setAuthors(Workspace& workspace, SourceId source, const std::string& written) {
    workspace.edit(words("Change authors"), [&](Transaction& transaction) {
        const auto& map = transaction.before();
        auto rank = map.nextRank<Person>();
        std::vector<PersonId> authors;
        for (const auto& part : QString::fromStdString(written).split(u';', Qt::SkipEmptyParts)) {
            const auto name = part.simplified().toStdString();
            if (name.empty()) continue;
            const auto people = map.ranked<Person>();
            const auto known = std::ranges::find_if(people, [&](PersonId id) { return isCalled(map.at(id), name); });
            const auto id = known != people.end() ? *known : transaction.add(Person{{}, rank++, name, PersonKind::Person, {}, {}});
            if (std::ranges::find(authors, id) == authors.end()) authors.push_back(id);
        }
        transaction.change(source, [&](Source& record) { record.authors = authors; });
    });
}

void addFields(InspectorPage& page, const Source& source) {
    auto& workspace = page.workspace();
    const auto id = source.id;
    auto* form = new Form(page.theme(), !workspace.document().readOnly(), &page);
    const auto text = [&](const QString& label, const char* name, std::string Source::*member, const QString& wanted) {
        form->addLine(label, name, source.*member, wanted, [&workspace, id, member, label](const std::string& written) {
            if (member == &Source::title && written.empty()) return;
            workspace.edit(words("Change ") + label.toLower(),
                           [&](Transaction& transaction) { transaction.change(id, [&](Source& record) { record.*member = written; }); });
        });
    };
    std::vector<QString> kinds;
    for (std::size_t i = 0; i < EnumWords<SourceKind>::words.size(); ++i) kinds.push_back(nameOf(static_cast<SourceKind>(i)));
    text(words("Title"), "title", &Source::title, {});
    form->addChoice(words("Kind"), "sourceKind", kinds, static_cast<int>(source.kind), [&workspace, id](int kind) {
        workspace.edit(words("Change kind"), [&](Transaction& transaction) {
            transaction.change(id, [&](Source& record) { record.kind = static_cast<SourceKind>(kind); });
        });
    });
    form->addLine(words("Authors"), "authors", namesOf(workspace.map(), source.authors), words("Names, with semicolons between them"),
                  [&workspace, id](const std::string& written) { setAuthors(workspace, id, written); });
    text(words("Date"), "date", &Source::date, words("2026, 2026-04 or 2026-04-17"));
    text(words("Language"), "language", &Source::language, words("en, de, zh …"));
    text(words("Address"), "url", &Source::url, words("https://…"));
    text(words("Citation key"), "citationKey", &Source::citationKey, words("For bibliographies"));
    text(words("Reliability"), "reliability", &Source::reliability, words("A note to the reader: how far can it be trusted?"));
    page.addHeading(words("About it"));
    page.addLine()->addWidget(form);
}

// The claims that rest on the passage, each a link; the steps from claim to claim where there are no others.
QString backedBy(const ArgumentMap& map, PassageId passage) {
    QStringList claims;
    QStringList steps;
    const auto add = [&](RecordRef record) {
        auto& links = record.kind == RecordKind::Claim ? claims : steps;
        const auto link = linkTo(record, escaped(titleOf(map, record)));
        if (!links.contains(link)) links << link;
    };
    for (const auto& referrer : map.referrers(Role::AttributionPassage, refTo(passage)))
        add(refTo(map.at(AttributionId{referrer.id}).target));
    for (const auto& referrer : map.referrers(Role::QuantityPassage, refTo(passage))) add(refTo(map.at(QuantityId{referrer.id}).claim));
    return (claims.isEmpty() ? steps : claims).join(QStringLiteral(" · "));
}

void addPassagesOf(InspectorPage& page, const Source& source) {
    auto& workspace = page.workspace();
    const auto& map = workspace.map();
    const auto passages = map.passagesOf(source.id);
    page.addHeading(words("Passages"));
    if (passages.empty()) return void(page.addQuiet(words("None yet: nothing in the debate rests on words of this source.")));
    std::size_t shown = 0;
    for (const auto id : passages) {
        if (shown++ == kMostPassages) {
            page.addQuiet(words("%1 more are marked in the text.").arg(passages.size() - kMostPassages));
            break;
        }
        if (shown > 1) page.addGap();
        const auto quotation = quotationOf(workspace, id, page.theme());
        if (!quotation.isEmpty()) page.addText(quotation);
        QStringList below;
        if (const auto standing = standingOf(workspace, id, page.theme()); !standing.isEmpty()) below << standing;
        const auto* anchor = workspace.derived().texts().anchor(id);
        if (anchor && anchor->state != AnchorState::Verified) below << commandLink("reanchor", refTo(id), words("Re-anchor…"));
        if (const auto claims = backedBy(map, id); !claims.isEmpty()) below << claims;
        page.addQuiet(below.join(QStringLiteral("&nbsp;&nbsp; ")));
    }
}

}  // namespace

void showSource(InspectorPage& page, SourceId id, const SourceProposals* proposals, SourcesPage& asks) {
    auto& workspace = page.workspace();
    const auto& source = workspace.map().at(id);
    page.addTitle(QString::fromStdString(source.title));
    page.addQuiet(inWords(figuresOf(workspace, id)).toHtmlEscaped());
    addCommands(page, source, asks);
    addFields(page, source);
    if (!source.formerTexts.empty()) {
        page.addHeading(words("Earlier versions"));
        auto* line = page.addLine();
        line->setContentsMargins(8, 0, 8, 0);
        addButton(*line, "letGo", words("Let go of earlier versions…"), words("Their texts are kept until then, beside the debate"),
                  !workspace.document().readOnly(), [&asks, id] { Q_EMIT asks.letGoRequested(id); });
        line->addStretch(1);
    }
    if (!source.textSha256.empty()) addProposals(page, id, proposals, asks);
    addPassagesOf(page, source);
    addTagsAndNotes(page, refTo(id));
}

}  // namespace cruxmap
