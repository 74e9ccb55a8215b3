// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/export_page.h"

#include "core/reasoning/verdicts.h"
#include "ui/render/card_layout.h"
#include "ui/render/chips.h"
#include "ui/render/route_curve.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double sideMargin = 40;    // as around the map
constexpr double leastWidth = 560;   // of the page's texts, however narrow the map is
constexpr double mostMeasure = 720;  // of a line of running text
constexpr double partGap = 36;

// The sources that what is shown comes from, directly or through others, by rank.
std::vector<SourceId> sourcesOf(const ArgumentMap& map, const ViewContent& content) {
    std::set<std::pair<std::int64_t, SourceId>> sources;
    const auto add = [&](AttributionId id) {
        for (std::optional<AttributionId> at = id; at; at = map.at(*at).via)
            if (const auto passage = map.at(*at).passage) {
                const auto source = map.at(*passage).source;
                sources.emplace(map.at(source).rank, source);
            }
    };
    for (const auto& card : content.cards)
        if (card.subject.kind == RecordKind::Claim) std::ranges::for_each(map.attributionsOf(ClaimId{card.subject.id}), add);
    for (const auto relation : content.relations) std::ranges::for_each(map.attributionsOf(relation), add);
    std::vector<SourceId> ids;
    for (const auto& [rank, id] : sources) ids.push_back(id);
    return ids;
}

// Writes texts one under the other, beginning at a given height.
class Column {
public:
    Column(MapPicture& picture, TextMeasure& measure, double left, double width)
        : m_picture(picture), m_measure(measure), m_left(left), m_width(width) {}

    double bottom = 0;

    void text(const QString& text, FontRole font, ColourRole colour, double indent = 0) {
        const auto width = std::min(m_width, mostMeasure) - indent;
        for (const auto& line : m_measure.broken(text, width, font).lines) {
            const auto left = line.rightToLeft ? m_left + indent + width - line.width : m_left + indent;
            put(line, left, font, colour);
            bottom += specOf(font).lineHeight;
        }
    }

    void numbered(std::size_t number, const QString& text) {
        constexpr double indent = 28;
        put(m_measure.line(QString::number(number), indent, FontRole::PageText), m_left, FontRole::PageText, ColourRole::SecondaryText);
        this->text(text, FontRole::PageText, ColourRole::Text, indent);
        bottom += 4;
    }

    void heading(const QString& text) {
        this->text(text.toUpper(), FontRole::PageHeading, ColourRole::SecondaryText);
        bottom += 8;
    }

    // Signs with their meanings, as many to a row as fit.
    struct Sign {
        std::optional<GlyphKind> glyph;
        ColourRole colour;
        LineStyle style;
        QString meaning;
    };
    void signs(const std::vector<Sign>& signs) {
        constexpr double line = 34;
        constexpr double row = 26;
        auto left = m_left;
        for (const auto& sign : signs) {
            const auto text = m_measure.line(sign.meaning, m_width, FontRole::PageText);
            const auto width = line + 10 + text.width + 28;
            if (left > m_left && left + width > m_left + m_width) {
                left = m_left;
                bottom += row;
            }
            draw(sign, left, line);
            put(text, left + line + 10, FontRole::PageText, ColourRole::Text);
            left += width;
        }
        bottom += row;
    }

    // A pill with its meaning, on a row of its own.
    void pill(const CardStatus& status, const QString& meaning, double pillWidth) {
        constexpr double row = 28;
        auto chip = placed(pillOf(status, m_measure), {m_left, bottom});
        m_picture.chips.push_back(std::move(chip));
        const auto text = m_measure.line(meaning, m_width - pillWidth, FontRole::PageText);
        bottom += (chipHeight - specOf(FontRole::PageText).lineHeight) / 2;
        put(text, m_left + pillWidth, FontRole::PageText, ColourRole::Text);
        bottom += row - (chipHeight - specOf(FontRole::PageText).lineHeight) / 2;
    }

private:
    void put(const MeasuredLine& line, double left, FontRole font, ColourRole colour) {
        m_picture.texts.push_back({line.text, left, bottom + baselineOf(font), line.width, font, {colour}, line.rightToLeft});
    }

    void draw(const Sign& sign, double left, double length) {
        const auto middle = bottom + specOf(FontRole::PageText).lineHeight / 2;
        LinkPicture link;
        link.key = link.from = link.to = {RecordKind::Meta, static_cast<std::int64_t>(m_picture.links.size())};
        link.style = sign.style;
        link.colour = {sign.colour};
        link.path.moveTo(left, middle);
        link.path.lineTo(left + length, middle);
        link.bounds = link.path.controlPointRect();
        m_picture.links.push_back(link);
        if (!sign.glyph) return;
        const bool dot = *sign.glyph == GlyphKind::Dot;
        m_picture.glyphs.push_back(
            {*sign.glyph, link.key, {}, {left + length - (dot ? length / 2 : 8), middle}, dot ? 4.0 : 8.0, {sign.colour}});
    }

    MapPicture& m_picture;
    TextMeasure& m_measure;
    double m_left;
    double m_width;
};

// The signs that occur in the map.
std::vector<Column::Sign> signsIn(const MapPicture& picture) {
    const auto glyph = [&](GlyphKind kind) {
        return std::ranges::any_of(picture.glyphs, [kind](const auto& one) { return one.kind == kind; });
    };
    const auto dotted = std::ranges::any_of(picture.links, [](const auto& link) { return link.style == LineStyle::Dotted; });
    std::vector<Column::Sign> signs;
    if (glyph(GlyphKind::Plus)) signs.push_back({GlyphKind::Plus, ColourRole::Support, LineStyle::Solid, u"supports"_s});
    if (glyph(GlyphKind::Minus)) signs.push_back({GlyphKind::Minus, ColourRole::Attack, LineStyle::Solid, u"attacks"_s});
    if (glyph(GlyphKind::Undercut))
        signs.push_back(
            {GlyphKind::Undercut, ColourRole::Undercut, LineStyle::Dashed, u"undercuts: objects to the step, not to the claim"_s});
    if (glyph(GlyphKind::Dot)) signs.push_back({GlyphKind::Dot, ColourRole::SecondaryText, LineStyle::Solid, u"hold only together"_s});
    if (dotted) signs.push_back({std::nullopt, ColourRole::SecondaryText, LineStyle::Dotted, u"seen by the mapper, stated in no text"_s});
    return signs;
}

bool tellsStatuses(const MapPicture& picture) {
    return std::ranges::any_of(picture.cards, [](const CardPicture& card) {
        return std::ranges::any_of(card.chips, [](const Chip& chip) { return chip.kind == ChipKind::Status; });
    });
}

// What the pills that occur in the map mean.
void explainStatuses(const MapPicture& picture, TextMeasure& measure, Column& column) {
    constexpr double gap = 12;
    const std::vector<std::pair<CardStatus, QString>> meanings{
        {{StatusLook::Defended, u"Defended"_s}, u"objections are answered"_s},
        {{StatusLook::Disputed, u"Disputed"_s}, u"it and an objection block each other"_s},
        {{StatusLook::Unanswered, u"Objection unanswered"_s}, u"nothing that holds answers an objection"_s}};
    const auto occurs = [&](const CardStatus& status) {
        const auto ground = inkOf(status.look).ground;
        return std::ranges::any_of(picture.cards, [&](const CardPicture& card) {
            return std::ranges::any_of(card.chips,
                                       [&](const Chip& chip) { return chip.kind == ChipKind::Status && chip.ground == ground; });
        });
    };
    double widest = 0;
    for (const auto& [status, meaning] : meanings)
        if (occurs(status)) widest = std::max(widest, pillOf(status, measure).rect.width());
    for (const auto& [status, meaning] : meanings)
        if (occurs(status)) column.pill(status, meaning, widest + gap);
}

void addTitle(MapPicture& picture, TextMeasure& measure, const PageOptions& options, double left, double width) {
    // Written below the map's top edge first, then lifted by its own height.
    const auto first = picture.texts.size();
    Column column(picture, measure, left, width);
    column.bottom = picture.extent.top();
    column.text(picture.title, FontRole::PageTitle, ColourRole::Text);
    if (!options.subtitle.isEmpty()) column.text(options.subtitle, FontRole::PageText, ColourRole::SecondaryText);
    const auto height = column.bottom - picture.extent.top();
    for (auto i = first; i < picture.texts.size(); ++i) picture.texts[i].baseline -= height;
    picture.extent.setTop(picture.extent.top() - height - sideMargin);
}

}  // namespace

QString citationOf(const ArgumentMap& map, const Source& source) {
    QStringList authors;
    for (const auto id : source.authors) authors << shownText(map.at(id).name);
    auto text = shownText(source.title);
    if (!authors.isEmpty()) text = u"%1: %2"_s.arg(authors.join(u", "_s), text);
    if (!source.date.empty()) text += u" (%1)"_s.arg(shownText(source.date));
    if (!text.isEmpty() && !u".?!"_s.contains(text.back())) text += u'.';
    if (!source.url.empty()) text += u' ' + shownText(source.url);
    return text;
}

MapPicture withPage(MapPicture picture, const ArgumentMap& map, const ViewContent& content, TextMeasure& measure,
                    const PageOptions& options) {
    const bool statuses = tellsStatuses(picture);
    if (!options.title && !options.legend && !options.sources && !statuses) return picture;
    const auto left = picture.extent.left() + sideMargin;
    const auto width = std::max(leastWidth, picture.extent.width() - 2 * sideMargin);
    const auto signs = signsIn(picture);
    const auto sources = options.sources ? sourcesOf(map, content) : std::vector<SourceId>{};

    if (options.title && !picture.title.isEmpty()) addTitle(picture, measure, options, left, width);
    Column column(picture, measure, left, width);
    column.bottom = picture.extent.bottom();
    if (options.legend && !signs.empty()) {
        column.signs(signs);
        explainStatuses(picture, measure, column);
    }
    if (statuses) column.text(QString::fromStdString(caution(readingOf(map))), FontRole::PageText, ColourRole::SecondaryText);
    if (!sources.empty()) {
        if (column.bottom > picture.extent.bottom()) column.bottom += partGap - sideMargin / 2;
        column.heading(u"Sources"_s);
        for (std::size_t i = 0; i < sources.size(); ++i) column.numbered(i + 1, citationOf(map, map.at(sources[i])));
    }
    if (column.bottom > picture.extent.bottom()) picture.extent.setBottom(column.bottom + sideMargin);
    picture.extent.setWidth(std::max(picture.extent.width(), width + 2 * sideMargin));
    return picture;
}

}  // namespace cruxmap
