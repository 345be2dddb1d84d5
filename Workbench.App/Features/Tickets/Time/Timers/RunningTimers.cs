using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>The running timers of people who have a page open, by their id: several panels of a page show it.</summary>
public sealed class RunningTimers(IChangePublisher publisher, TimeProvider time)
    : KeyedRead<int, RunningTimerView?>(publisher, time, ChangeTopic.Timer, ChangeTopic.Ticket);
