// SPDX-License-Identifier: GPL-3.0-or-later
// A minimal signal for code that must not know Qt: observers subscribe, a Subscription ends by its own destruction.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace cruxmap {

// Ends its subscription when destroyed; may outlive the signal. Move-only.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> end) : m_end(std::move(end)) {}
    Subscription(Subscription&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) {}
    Subscription& operator=(Subscription&& other) noexcept {
        if (this != &other) {
            reset();
            m_end = std::exchange(other.m_end, nullptr);
        }
        return *this;
    }
    ~Subscription() { reset(); }

    void reset() {
        if (auto end = std::exchange(m_end, nullptr)) end();
    }

private:
    std::function<void()> m_end;
};

// Calls its observers in the order in which they subscribed. An observer may subscribe or unsubscribe anyone during a call;
// those who come in during a call hear the next one. Single-threaded.
template <class... Args>
class Signal {
public:
    using Observer = std::function<void(Args...)>;

    Signal() = default;
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;
    // Exchanges the observers.
    void swap(Signal& other) noexcept { m_slots.swap(other.m_slots); }

    Subscription observe(Observer observer) {
        const auto id = ++m_slots->next;
        m_slots->observers.push_back({id, std::move(observer)});
        return Subscription([slots = std::weak_ptr<Slots>(m_slots), id] {
            if (const auto alive = slots.lock()) std::erase_if(alive->observers, [id](const auto& slot) { return slot.id == id; });
        });
    }

    // `onException` is called inside a handler for each observer that throws; the others are still told.
    template <class OnException>
    void emit(OnException onException, Args... args) const {
        const auto slots = m_slots;  // keeps the list alive should an observer destroy the signal
        const auto told = slots->observers;
        for (const auto& slot : told) {
            const auto still = std::ranges::any_of(slots->observers, [&](const auto& s) { return s.id == slot.id; });
            if (!still) continue;
            try {
                slot.observer(args...);
            } catch (...) {
                onException();
            }
        }
    }

private:
    struct Slot {
        std::uint64_t id;
        Observer observer;
    };
    struct Slots {
        std::uint64_t next = 0;
        std::vector<Slot> observers;
    };
    std::shared_ptr<Slots> m_slots = std::make_shared<Slots>();
};

}  // namespace cruxmap
