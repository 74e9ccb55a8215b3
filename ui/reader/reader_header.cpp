// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_header.h"

#include "core/base/date.h"
#include "core/model/argument_map.h"
#include "core/model/enums.h"
#include "ui/icons.h"
#include "ui/reader/passage_marks.h"
#include "ui/reader/reading_type.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace cruxmap {

namespace {

constexpr int kArrow = 38;  // of the title: its arrow, border and padding
constexpr int kAir = 12;    // between title and buttons

QString escapedMnemonic(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

QString mapped(const PassagesInText& passages) {
    const auto percent = passages.coverage * 100;
    if (passages.awaited > 0)
        return passages.searchCancelled ? ReaderHeader::tr("search for passages cancelled") : ReaderHeader::tr("looking for its passages…");
    if (percent <= 0) return ReaderHeader::tr("nothing mapped yet");
    if (percent < 1) return ReaderHeader::tr("less than 1% of the text is mapped");
    return ReaderHeader::tr("%1% of the text is mapped").arg(std::lround(percent));
}

}  // namespace

QString kindAndDate(const Source& source) {
    const auto word = wordOf(source.kind);
    auto text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    text[0] = text[0].toUpper();
    if (source.kind == SourceKind::Other) text = ReaderHeader::tr("Source");
    if (!source.date.empty()) text += QStringLiteral(" · ") + QString::fromStdString(dateInWords(source.date));
    return text;
}

ReaderHeader::ReaderHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new QToolButton(this)),
      m_about(new QLabel(this)),
      m_size(new QToolButton(this)),
      m_find(new QToolButton(this)),
      m_close(new QToolButton(this)) {
    auto font = fontOf(FontRole::PageText);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setLayoutDirection(Qt::RightToLeft);  // the arrow behind the words
    m_title->setIconSize({12, 12});
    m_title->setPopupMode(QToolButton::InstantPopup);
    m_title->setMenu(new QMenu(m_title));
    m_about->setFont(fontOf(FontRole::Quiet));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_size->setText(tr("Aa"));
    m_size->setPopupMode(QToolButton::InstantPopup);
    fillSizeMenu();
    for (const auto& [button, tip] :
         {std::pair(m_size, tr("Size of the text")), {m_find, tr("Find in this text (Ctrl+F)")}, {m_close, tr("Close the reader (F8)")}}) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_title->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_size);
    row->addWidget(m_find);
    row->addWidget(m_close);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(18, 10, 12, 10);
    rows->setSpacing(0);
    rows->addLayout(row);
    auto* about = new QHBoxLayout;
    about->setContentsMargins(10, 0, 10, 0);
    about->addWidget(m_about);
    rows->addLayout(about);
    connect(m_find, &QToolButton::clicked, this, &ReaderHeader::findRequested);
    connect(m_close, &QToolButton::clicked, this, &ReaderHeader::closeRequested);
}

void ReaderHeader::setTheme(const Theme& theme) {
    const auto quiet = theme.colour(ColourRole::SecondaryText);
    m_title->setIcon(iconOf(QStringLiteral("chevron-down"), quiet));
    m_find->setIcon(iconOf(QStringLiteral("search"), quiet));
    m_close->setIcon(iconOf(QStringLiteral("close"), quiet));
    auto palette = m_about->palette();
    palette.setColor(QPalette::WindowText, quiet);
    m_about->setPalette(palette);
}

// The keys are the panel's; they are only told here.
void ReaderHeader::fillSizeMenu() {
    auto* menu = new QMenu(m_size);
    const auto add = [&](const QString& text, int step, const QKeySequence& keys) {
        auto* action = menu->addAction(text, this, [this, step] { Q_EMIT textSizeRequested(step); });
        action->setText(text + u'\t' + keys.toString(QKeySequence::NativeText));
        return action;
    };
    m_larger = add(tr("Larger text"), +1, QKeySequence(Qt::CTRL | Qt::Key_Plus));
    m_smaller = add(tr("Smaller text"), -1, QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_normal = add(tr("Normal size"), 0, QKeySequence(Qt::CTRL | Qt::Key_0));
    m_size->setMenu(menu);
}

void ReaderHeader::setTextScale(double scale) {
    m_larger->setEnabled(scale < ReadingType::kLargest);
    m_smaller->setEnabled(scale > ReadingType::kSmallest);
    m_normal->setEnabled(scale != 1);
    m_size->setToolTip(tr("Size of the text: %1 %").arg(std::lround(scale * 100)));
}

void ReaderHeader::show(const ArgumentMap& map, std::optional<SourceId> id, const PassagesInText* passages) {
    const auto* source = id ? map.find(*id) : nullptr;
    m_wholeTitle = source ? QString::fromStdString(source->title) : tr("Reader");
    auto about = source ? kindAndDate(*source) : QString();
    if (source) about += QStringLiteral(" · ") + (passages ? mapped(*passages) : tr("no text attached"));
    m_about->setText(about);
    m_about->setToolTip(source ? QString::fromStdString(source->reliability).toHtmlEscaped() : QString());
    m_title->setAccessibleName(tr("Source: %1").arg(m_wholeTitle));
    m_title->setEnabled(source);
    m_find->setEnabled(passages);
    m_size->setEnabled(passages);
    fillMenu(map, id);
    fitTitle();
}

void ReaderHeader::fillMenu(const ArgumentMap& map, std::optional<SourceId> shown) {
    auto* menu = m_title->menu();
    menu->clear();
    for (const auto id : map.ranked<Source>()) {
        const auto& source = map.at(id);
        auto text = QString::fromStdString(source.title);
        if (source.textSha256.empty()) text += tr(" (no text)");
        auto* action = menu->addAction(escapedMnemonic(text));
        action->setCheckable(true);
        action->setChecked(shown == id);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT chosen(id); });
    }
}

void ReaderHeader::resizeEvent(QResizeEvent*) {
    fitTitle();
}

void ReaderHeader::fitTitle() {
    const QFontMetrics metrics(m_title->font());
    const auto margins = layout()->contentsMargins();
    const auto buttons = m_size->sizeHint().width() + m_find->sizeHint().width() + m_close->sizeHint().width();
    const auto room = std::max(width() - margins.left() - margins.right() - buttons - kArrow - kAir, 40);
    const auto title = metrics.elidedText(m_wholeTitle, Qt::ElideRight, room);
    m_title->setText(escapedMnemonic(title));
    m_title->setFixedWidth(metrics.horizontalAdvance(title) + kArrow);
    m_title->setToolTip(m_wholeTitle.toHtmlEscaped());
}

}  // namespace cruxmap
