// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "ui/render/marks.h"
#include "ui/render/text_measure.h"

#include <QPainter>

namespace cruxmap {

namespace {

QPen penFor(const ChartStroke& stroke, const Theme& theme) {
    QPen pen(theme.colour(stroke.colour), stroke.width, Qt::SolidLine, Qt::FlatCap);
    if (stroke.style == LineStyle::Solid) return pen;
    const auto& pattern = stroke.style == LineStyle::Dashed ? marks::dashes : marks::dots;
    pen.setDashPattern({pattern[0] / stroke.width, pattern[1] / stroke.width});
    if (stroke.style == LineStyle::Dotted) pen.setCapStyle(Qt::RoundCap);
    return pen;
}

void paint(QPainter& painter, const ChartShape& shape, const Theme& theme) {
    painter.setPen(shape.line ? QPen(theme.colour(*shape.line), 1) : QPen(Qt::NoPen));
    painter.setBrush(shape.fill ? QBrush(colourOf(*shape.fill, theme)) : QBrush(Qt::NoBrush));
    const auto bounds = shape.outline.boundingRect();
    if (shape.radius > 0)
        painter.drawRoundedRect(bounds, shape.radius, shape.radius);
    else
        painter.drawPolygon(shape.outline);
    if (shape.fill) paintTexture(painter, bounds, shape.fill->texture, theme);
}

void paint(QPainter& painter, const TextLine& line, const Theme& theme) {
    painter.setFont(fontOf(line.font));
    painter.setPen(theme.colour(line.colour));
    painter.setLayoutDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QPointF(line.x, line.baseline), line.text);
}

}  // namespace

ChartPicture moved(ChartPicture picture, QPointF by) {
    for (auto& plot : picture.plots) plot.area.translate(by);
    for (auto& shape : picture.shapes) shape.outline.translate(by);
    for (auto& stroke : picture.strokes) stroke.line.translate(by);
    for (auto& text : picture.texts) {
        text.x += by.x();
        text.baseline += by.y();
    }
    for (auto& mark : picture.marks) mark.rect.translate(by);
    return picture;
}

void append(ChartPicture& to, ChartPicture from) {
    from = moved(std::move(from), {0, to.size.height()});
    const auto add = [](auto& all, auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(to.plots, from.plots);
    add(to.shapes, from.shapes);
    add(to.strokes, from.strokes);
    add(to.texts, from.texts);
    add(to.marks, from.marks);
    to.size.rheight() += from.size.height();
}

void addParagraph(ChartPicture& picture, const QString& text, FontRole font, Colour colour) {
    TextMeasure measure;
    const auto width = picture.size.width();
    for (const auto& one : measure.broken(text, width, font).lines) {
        const auto x = one.rightToLeft ? width - one.width : 0;
        picture.texts.push_back({one.text, x, picture.size.height() + baselineOf(font), one.width, font, colour, one.rightToLeft});
        picture.size.rheight() += specOf(font).lineHeight;
    }
}

void paint(QPainter& painter, const ChartPicture& picture, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& plot : picture.plots) paintBars(painter, plot, theme);
    for (const auto& shape : picture.shapes) paint(painter, shape, theme);
    for (const auto& stroke : picture.strokes) {
        painter.setPen(penFor(stroke, theme));
        painter.drawLine(stroke.line);
    }
    for (const auto& line : picture.texts) paint(painter, line, theme);
    painter.restore();
}

}  // namespace cruxmap
