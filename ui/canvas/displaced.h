// SPDX-License-Identifier: GPL-3.0-or-later
// A picture with some of its cards shown elsewhere: while they are dragged, and while they travel to a new arrangement. Links
// bend so that they stay with their ends. Pure functions from pictures to pictures.
#pragma once

#include "ui/render/map_picture.h"
#include "ui/render/picture_index.h"

#include <QPointF>

#include <map>

namespace cruxmap {

// How far cards, by their records, and junctions, by their relations, are shown from where the picture has them.
using Offsets = std::map<RecordRef, QPointF>;

// Top left corners of cards, centres of junctions.
std::map<RecordRef, QPointF> placesOf(const MapPicture& picture);

// `offsets` of cards, and of the junctions between them: each goes with the mean of the ends of its links.
Offsets withJunctions(const MapPicture& picture, Offsets offsets);

// What can be seen of the displaced picture in `visible`, and perhaps more.
MapPicture displaced(const MapPicture& picture, const PictureIndex& index, const Offsets& offsets, const QRectF& visible);

}  // namespace cruxmap
