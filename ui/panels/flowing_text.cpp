// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/flowing_text.h"

#include "ui/render/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFocusEvent>
#include <QTextCursor>
#include <QTextOption>
#include <QWheelEvent>

#include <cmath>

namespace cruxmap {

FlowingText::FlowingText(const QString& html, FontRole font, const Theme& theme, QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(html.contains(QLatin1String("<a ")) ? Qt::StrongFocus : Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    setColour(theme.colour(ColourRole::Text));

    document()->setDocumentMargin(0);
    document()->setDefaultFont(fontOf(font));
    document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; text-decoration: none; } p { margin: 0 0 8px 0; } .quiet { color: %2; font-size: 12px; }")
            .arg(theme.colour(ColourRole::Selection).name(), theme.colour(ColourRole::SecondaryText).name()));
    setHtml(html);

    // Lines are as far apart as the font's role asks for; the last paragraph leaves no gap below it.
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(specOf(font).lineHeight, QTextBlockFormat::MinimumHeight);
    cursor.mergeBlockFormat(lines);
    cursor.movePosition(QTextCursor::End);
    auto last = cursor.blockFormat();
    last.setBottomMargin(0);
    cursor.setBlockFormat(last);

    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &FlowingText::fitHeight);
    fitHeight();
}

void FlowingText::setColour(const QColor& colour) {
    auto colours = palette();
    colours.setColor(QPalette::Text, colour);
    setPalette(colours);
}

QSize FlowingText::sizeHint() const {
    return {200, height()};
}

QSize FlowingText::minimumSizeHint() const {
    return {40, height()};
}

QVariant FlowingText::loadResource(int, const QUrl&) {
    return {};
}

void FlowingText::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

// Tab leads to a link, not to the text around it.
void FlowingText::focusInEvent(QFocusEvent* event) {
    QTextBrowser::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason) focusNextPrevChild(true);
    if (event->reason() == Qt::BacktabFocusReason) focusNextPrevChild(false);
}

// The page around it scrolls, not the text.
void FlowingText::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void FlowingText::fitHeight() {
    const auto margins = contentsMargins();
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + margins.top() + margins.bottom());
}

}  // namespace cruxmap
