// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_page.h"

#include "ui/panels/counts.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/relative_row.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/section_heading.h"
#include "ui/workspace/workspace.h"

#include <QCursor>
#include <QToolTip>
#include <QVBoxLayout>

#include <ranges>

namespace cruxmap {

namespace {

constexpr int kEdge = 8;   // from the page's edge to the ground of a hovered row
constexpr int kInner = 8;  // from there to the text
constexpr int kAboveHeading = 22;
constexpr int kBelowHeading = 4;
constexpr std::size_t kMostRows = 200;

// What there is to say about whom or what a link names, as plain text.
QString aboutRecord(const ArgumentMap& map, RecordRef record) {
    if (record.kind == RecordKind::Person) {
        const auto* person = map.find(PersonId{record.id});
        if (!person) return {};
        return QString::fromStdString(person->description.empty() ? person->name : person->description);
    }
    if (record.kind == RecordKind::Source) {
        const auto* source = map.find(SourceId{record.id});
        if (!source) return {};
        auto about = QString::fromStdString(source->title);
        if (!source->reliability.empty()) about += QLatin1Char('\n') + QString::fromStdString(source->reliability);
        if (!source->url.empty()) about += QLatin1Char('\n') + QString::fromStdString(source->url);
        return about;
    }
    return {};
}

}  // namespace

InspectorPage::InspectorPage(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(kEdge, 16, kEdge, 24);
    m_column->setSpacing(4);
}

void InspectorPage::addTitle(const QString& text) {
    auto* title = addText(text.toHtmlEscaped(), FontRole::Question);
    title->setAccessibleName(text);
}

void InspectorPage::addHeading(const QString& text) {
    auto* heading = new SectionHeading(text, this);
    heading->setTheme(m_theme);
    heading->setContentsMargins(kInner, kAboveHeading - m_column->spacing(), kInner, kBelowHeading - 2);
    m_column->addWidget(heading);
}

FlowingText* InspectorPage::addText(const QString& html, FontRole font) {
    auto* text = new FlowingText(html, font, m_theme, this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kInner, 0, kInner, 0);
    line->addWidget(text);
    m_column->addLayout(line);
    connect(text, &QTextBrowser::anchorClicked, this, &InspectorPage::follow);
    connect(text, &QTextBrowser::highlighted, this, [this, text](const QUrl& link) { explain(*text, link); });
    return text;
}

FlowingText* InspectorPage::addQuiet(const QString& html) {
    auto* text = addText(html, FontRole::Quiet);
    text->setColour(m_theme.colour(ColourRole::SecondaryText));
    return text;
}

void InspectorPage::addRelatives(const std::vector<Relative>& relatives) {
    const Speakers speakers(m_workspace.map());
    for (const auto& relative : relatives | std::views::take(kMostRows)) {
        const bool said = relative.opens.kind == RecordKind::Claim;
        auto speaker = said ? speakers.of(ClaimId{relative.opens.id}) : std::nullopt;
        auto* row = new RelativeRow(relative, std::move(speaker), m_theme, this);
        if (const auto* claim = said ? m_workspace.map().find(ClaimId{relative.opens.id}) : nullptr) row->setToolTip(plainTip(claim->text));
        connect(row, &QAbstractButton::clicked, this, [this, opens = relative.opens] { m_workspace.reveal(opens); });
        m_column->addWidget(row);
    }
    if (relatives.size() > kMostRows) addQuiet(escaped("and " + counted(relatives.size() - kMostRows, "more", "more")));
}

QHBoxLayout* InspectorPage::addLine() {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kInner - 6, 0, kInner, 0);  // their text is in line with the others
    line->setSpacing(2);
    m_column->addLayout(line);
    return line;
}

void InspectorPage::addRow(QWidget* row) {
    m_column->addWidget(row);
}

void InspectorPage::addGap() {
    m_column->addSpacing(6);
}

void InspectorPage::finish() {
    m_column->addStretch(1);
}

void InspectorPage::follow(const QUrl& link) {
    const auto record = recordOf(link);
    if (!record) return;
    if (const auto command = commandOf(link); !command.isEmpty()) return m_workspace.ask(command, *record);
    if (record->kind == RecordKind::Source) return m_workspace.read(SourceId{record->id});
    if (record->kind == RecordKind::Passage) {
        if (const auto* passage = m_workspace.map().find(PassageId{record->id})) m_workspace.read(passage->source, passage->id);
        return;
    }
    if (record->kind == RecordKind::Person) return m_workspace.ask(QStringLiteral("show"), *record);
    m_workspace.reveal(*record);
}

// Under the pointer, and where the keyboard's focus moves to a link.
void InspectorPage::explain(FlowingText& text, const QUrl& link) const {
    const auto record = recordOf(link);
    const auto about = record ? aboutRecord(m_workspace.map(), *record) : QString();
    if (about.isEmpty()) return QToolTip::hideText();
    const auto at = text.underMouse() ? QCursor::pos() : text.mapToGlobal(QPoint(0, text.height()));
    QToolTip::showText(at, plainTip(about), &text);
}

}  // namespace cruxmap
