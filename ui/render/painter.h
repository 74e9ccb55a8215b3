// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a picture with QPainter: on screen, into images, PDF and on paper. What a picture's reader does with it (select,
// hover, zoom) is an option here and never part of the picture.
#pragma once

#include "ui/render/map_picture.h"
#include "ui/render/theme.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

class QPainter;

namespace cruxmap {

class PictureIndex;

// From near to far: everything; each card's title in large type; blocks coloured by topic.
enum class LevelOfDetail : std::uint8_t { Full, Titles, Blocks };
LevelOfDetail levelOfDetail(double scale);

struct PaintOptions {
    QRectF visible{};                     // in map pixels; null: all of it
    const PictureIndex* index = nullptr;  // of the picture: finds what is visible faster than looking at everything
    LevelOfDetail detail = LevelOfDetail::Full;
    std::set<RecordRef> selected{};            // cards, and relations by their links
    std::optional<RecordRef> focus{};          // the card with the keyboard's focus ring
    std::optional<std::set<RecordRef>> lit{};  // when set, what is not in it recedes
    double receded = 0.35;                     // how opaque what recedes still is
    std::set<RecordRef> suspended{};           // cards out of play: hatched over, their links recede
    std::set<RecordRef> assumed{};             // cards taken for granted: framed twice
    std::set<RecordRef> flashed{};             // cards whose standing has just changed
    double flash = 0;                          // how strongly those are lit, 0 to 1
    // Cards on the ground of their camp, with a badge for each of their camps by its number, from 1; not owned.
    const std::map<RecordRef, std::vector<int>>* camps = nullptr;
    std::optional<RecordRef> withoutText{};  // the card whose text is just being edited
};

// "A" for the first camp.
QString campLetter(int camp);
// The badge with a camp's letter, round `centre`.
void paintCampBadge(QPainter& painter, QPointF centre, int camp, const Theme& theme);

// The painter's coordinates are map pixels; the ground is not painted. Text is never broken here.
void paint(QPainter& painter, const MapPicture& picture, const Theme& theme, const PaintOptions& options = {});

// The canvas behind a map: its colour, and dots every 24 map pixels while they are far enough apart to be told apart.
void paintGround(QPainter& painter, const QRectF& visible, double scale, const Theme& theme);

}  // namespace cruxmap
