// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange for those who hear it: a list whose items are the turns, in their order, each with who speaks and what he says.
#pragma once

#include "ui/reasoning/exchange_view.h"
#include "ui/workspace/accessible_parts.h"

namespace cruxmap {

class AccessibleExchange : public AccessibleParts<RecordRef> {
public:
    explicit AccessibleExchange(ExchangeView* view);

    // Makes Qt answer with this class for the exchange; further calls do nothing.
    static void install();

    std::optional<AccessiblePart> part(const RecordRef& turn) const override;

protected:
    int partCount() const override;
    RecordRef keyAt(int place) const override;
    int placeOf(const RecordRef& turn) const override;
    std::optional<RecordRef> current() const override;

private:
    const ExchangeView& view() const { return *static_cast<const ExchangeView*>(object()); }
};

}  // namespace cruxmap
