// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_header.h"

#include "core/base/date.h"
#include "core/model/argument_map.h"
#include "core/model/enums.h"
#include "ui/icons.h"
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

QString mapped(double coverage) {
    const auto percent = coverage * 100;
    if (coverage <= 0) return ReaderHeader::tr("nothing mapped yet");
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
    for (const auto& [button, tip] : {std::pair(m_find, tr("Find in this text (Ctrl+F)")), {m_close, tr("Close the reader (F8)")}}) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_title->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title);
    row->addStretch(1);
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

void ReaderHeader::show(const ArgumentMap& map, std::optional<SourceId> id, std::optional<double> coverage) {
    const auto* source = id ? map.find(*id) : nullptr;
    m_wholeTitle = source ? QString::fromStdString(source->title) : tr("Reader");
    auto about = source ? kindAndDate(*source) : QString();
    if (source) about += QStringLiteral(" · ") + (coverage ? mapped(*coverage) : tr("no text attached"));
    m_about->setText(about);
    m_about->setToolTip(source ? QString::fromStdString(source->reliability).toHtmlEscaped() : QString());
    m_title->setAccessibleName(tr("Source: %1").arg(m_wholeTitle));
    m_title->setEnabled(source);
    m_find->setEnabled(coverage.has_value());
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
    const auto buttons = m_find->sizeHint().width() + m_close->sizeHint().width();
    const auto room = std::max(width() - margins.left() - margins.right() - buttons - kArrow - kAir, 40);
    const auto title = metrics.elidedText(m_wholeTitle, Qt::ElideRight, room);
    m_title->setText(escapedMnemonic(title));
    m_title->setFixedWidth(metrics.horizontalAdvance(title) + kArrow);
    m_title->setToolTip(m_wholeTitle.toHtmlEscaped());
}

}  // namespace cruxmap
