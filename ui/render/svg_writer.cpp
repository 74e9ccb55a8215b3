// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/enums.h"
#include "ui/render/export.h"
#include "ui/render/marks.h"

#include <QXmlStreamWriter>

#include <array>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

// At most two decimals, none that say nothing.
QString number(double value) {
    auto text = QString::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString pathData(const QPainterPath& path) {
    QString data;
    const auto point = [](const QPainterPath::Element& at) { return number(at.x) + u' ' + number(at.y); };
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto at = path.elementAt(i);
        switch (at.type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point(at);
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point(at);
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(at);
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ' + point(at);
            break;
        }
    }
    return data;
}

// What XML 1.0 can hold: no control characters, no lone surrogates, no U+FFFE and U+FFFF.
QString fitForXml(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c.isSurrogate() || c.unicode() >= 0xFFFE) text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString idOf(RecordRef key) {
    const auto kind = wordOf(key.kind);
    return QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size())) + u'-' + QString::number(key.id);
}

QLatin1StringView classOf(FontRole role) {
    static constexpr std::array<QLatin1StringView, fontRoleCount> names{
        "claim"_L1,    "option"_L1, "question"_L1, "mark"_L1,      "speaker"_L1, "initials"_L1, "quiet"_L1,
        "farlarge"_L1, "far"_L1,    "farsmall"_L1, "pagetitle"_L1, "heading"_L1, "pagetext"_L1};
    return names[static_cast<std::size_t>(role)];
}

class SvgWriter {
public:
    SvgWriter(QByteArray& bytes, const MapPicture& picture, const Theme& theme) : m_xml(&bytes), m_picture(picture), m_theme(theme) {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(Ground ground) {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        const auto& area = m_picture.extent;
        attribute("width"_L1, area.width());
        attribute("height"_L1, area.height());
        m_xml.writeAttribute(u"viewBox"_s,
                             QStringList{number(area.x()), number(area.y()), number(area.width()), number(area.height())}.join(u' '));
        m_xml.writeAttribute(u"font-family"_s, u"Inter, 'Noto Sans', 'Noto Sans CJK SC', 'Helvetica Neue', Arial, sans-serif"_s);
        if (!m_picture.title.isEmpty()) m_xml.writeTextElement(u"title"_s, fitForXml(m_picture.title));
        styles();
        if (ground != Ground::Transparent)
            roundedRect(area, 0, ground == Ground::White ? QColor(Qt::white) : m_theme.colour(ColourRole::Canvas));
        group("links"_L1, [this] {
            for (const auto& one : m_picture.links) link(one);
        });
        group("cards"_L1, [this] {
            for (const auto& one : m_picture.cards) card(one);
        });
        group("glyphs"_L1, [this] {
            for (const auto& one : m_picture.glyphs) glyph(one);
        });
        if (!m_picture.texts.empty())
            group("page"_L1, [this] {
                for (const auto& one : m_picture.texts) text(one);
                for (const auto& one : m_picture.chips) chip(one);
            });
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void attribute(QLatin1StringView name, double value) { m_xml.writeAttribute(QString(name), number(value)); }
    void attribute(QLatin1StringView name, const QString& value) { m_xml.writeAttribute(QString(name), value); }
    void colour(QLatin1StringView name, const QColor& colour) {
        attribute(name, colour.name());
        if (colour.alpha() < 255) attribute(QLatin1StringView(name == "fill"_L1 ? "fill-opacity" : "stroke-opacity"), colour.alphaF());
    }

    template <class Content>
    void group(QLatin1StringView id, const Content& content) {
        m_xml.writeStartElement(u"g"_s);
        attribute("id"_L1, QString(id));
        content();
        m_xml.writeEndElement();
    }

    // Each size of type that the picture uses, once.
    void styles() {
        std::array<bool, fontRoleCount> used{};
        const auto use = [&](const TextLine& line) { used[static_cast<std::size_t>(line.font)] = true; };
        for (const auto& card : m_picture.cards) {
            if (card.avatar) use(card.avatar->initials);
            for (const auto& line : card.lines) use(line);
            for (const auto& chip : card.chips) use(chip.text);
        }
        for (const auto& line : m_picture.texts) use(line);
        for (const auto& chip : m_picture.chips) use(chip.text);
        QString css;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (!used[i]) continue;
            const auto role = static_cast<FontRole>(i);
            const auto spec = specOf(role);
            css += u".%1{font-size:%2px;font-weight:%3}"_s.arg(classOf(role)).arg(spec.size).arg(spec.weight);
        }
        m_xml.writeTextElement(u"style"_s, css);
    }

    void link(const LinkPicture& link) {
        m_xml.writeStartElement(u"path"_s);
        attribute("id"_L1, idOf(link.key) + u'-' + idOf(link.from));
        attribute("d"_L1, pathData(link.stroke()));
        attribute("fill"_L1, u"none"_s);
        colour("stroke"_L1, m_theme.colour(link.colour));
        attribute("stroke-width"_L1, link.kind == layout::LinkKind::Option ? marks::optionLinkWidth : marks::linkWidth);
        if (link.style == LineStyle::Dashed) pattern(marks::dashes);
        if (link.style == LineStyle::Dotted) {
            pattern(marks::dots);
            attribute("stroke-linecap"_L1, u"round"_s);
        }
        m_xml.writeEndElement();
    }

    void pattern(const std::array<double, 2>& lengths) { attribute("stroke-dasharray"_L1, number(lengths[0]) + u' ' + number(lengths[1])); }

    void glyph(const GlyphPicture& glyph) {
        const bool dot = glyph.kind == GlyphKind::Dot;
        m_xml.writeStartElement(u"circle"_s);
        attribute("cx"_L1, glyph.centre.x());
        attribute("cy"_L1, glyph.centre.y());
        attribute("r"_L1, glyph.radius);
        colour("fill"_L1, dot ? m_theme.colour(glyph.colour) : m_theme.colour(ColourRole::Card));
        if (!dot) {
            colour("stroke"_L1, m_theme.colour(glyph.colour));
            attribute("stroke-width"_L1, marks::ringWidth);
        }
        m_xml.writeEndElement();
        QPainterPath sign;
        for (const auto& stroke : marks::signOf(glyph)) {
            sign.moveTo(stroke.p1());
            sign.lineTo(stroke.p2());
        }
        if (sign.isEmpty()) return;
        m_xml.writeStartElement(u"path"_s);
        attribute("d"_L1, pathData(sign));
        attribute("fill"_L1, u"none"_s);
        colour("stroke"_L1, m_theme.colour(glyph.colour));
        attribute("stroke-width"_L1, marks::signWidth);
        attribute("stroke-linecap"_L1, u"round"_s);
        m_xml.writeEndElement();
    }

    void card(const CardPicture& card) {
        m_xml.writeStartElement(u"g"_s);
        attribute("id"_L1, idOf(card.key));
        m_xml.writeTextElement(u"title"_s, fitForXml(card.description));
        if (const auto shade = m_theme.colour(ColourRole::Shadow); shade.alpha() > 0)
            for (const auto& step : marks::shadow)
                roundedRect(card.rect.adjusted(-step.grow, -step.grow, step.grow, step.grow).translated(0, step.down),
                            marks::cardRadius + step.grow, shade);
        const auto ink = marks::inkOf(card.kind);
        lined(card.rect, ink.lineWidth, marks::cardRadius, m_theme.colour(ink.ground), ink.line);
        if (card.avatar) {
            roundedRect(card.avatar->rect, marks::avatarRadius, m_theme.colour(card.avatar->ground));
            text(card.avatar->initials);
        }
        for (const auto& line : card.lines) text(line);
        for (const auto& one : card.chips) chip(one);
        m_xml.writeEndElement();
    }

    void chip(const Chip& chip) {
        lined(chip.rect, marks::cardLine, chip.rect.height() / 2, chip.ground ? m_theme.colour(*chip.ground) : QColor(), chip.line);
        text(chip.text);
    }

    // With its line, if any, inside.
    void lined(const QRectF& rect, double width, double radius, const QColor& ground, const std::optional<Colour>& line) {
        const auto inset = width / 2;
        startRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, ground);
        if (line) {
            colour("stroke"_L1, m_theme.colour(*line));
            attribute("stroke-width"_L1, width);
        }
        m_xml.writeEndElement();
    }

    void roundedRect(const QRectF& rect, double radius, const QColor& ground) {
        startRect(rect, radius, ground);
        m_xml.writeEndElement();
    }

    void startRect(const QRectF& rect, double radius, const QColor& ground) {
        m_xml.writeStartElement(u"rect"_s);
        attribute("x"_L1, rect.x());
        attribute("y"_L1, rect.y());
        attribute("width"_L1, rect.width());
        attribute("height"_L1, rect.height());
        if (radius > 0) attribute("rx"_L1, radius);
        if (ground.isValid())
            colour("fill"_L1, ground);
        else
            attribute("fill"_L1, u"none"_s);
    }

    void text(const TextLine& line) {
        m_xml.writeStartElement(u"text"_s);
        attribute("class"_L1, QString(classOf(line.font)));
        attribute("x"_L1, line.rightToLeft ? line.x + line.width : line.x);
        attribute("y"_L1, line.baseline);
        attribute("textLength"_L1, line.width);
        if (line.rightToLeft) attribute("direction"_L1, u"rtl"_s);
        colour("fill"_L1, m_theme.colour(line.colour));
        m_xml.writeCharacters(fitForXml(line.text));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const MapPicture& m_picture;
    const Theme& m_theme;
};

}  // namespace

QByteArray svgOf(const MapPicture& picture, const Theme& theme, const SvgOptions& options) {
    QByteArray bytes;
    SvgWriter(bytes, picture, theme).write(options.ground);
    return bytes;
}

}  // namespace cruxmap
