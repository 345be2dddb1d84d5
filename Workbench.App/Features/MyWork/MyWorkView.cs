using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.MyWork;

/// <summary>What a technician has in hand.</summary>
/// <param name="Timer">Their running timer.</param>
/// <param name="Today">Registered for today.</param>
/// <param name="MinutesByWeekday">Registered for the days of the week that today lies in, from Monday.</param>
/// <param name="UnansweredMessages">What the customer said last, where nobody of us has written since; the newest first.</param>
public sealed record MyWorkView(
    IReadOnlyList<MyWorkView.AssignedTicket> Started,
    IReadOnlyList<MyWorkView.AssignedTicket> Waiting,
    IReadOnlyList<MyWorkView.AssignedTicket> Delivered,
    RunningTimer? Timer,
    Minutes Today,
    IReadOnlyList<Minutes> MinutesByWeekday,
    IReadOnlyList<MyWorkView.UnansweredMessage> UnansweredMessages,
    int QueuedCount
)
{
    public Minutes ThisWeek => new(MinutesByWeekday.Sum(d => d.Value));

    /// <summary>What a customer said of a ticket in hand.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="Text">Its beginning.</param>
    public sealed record UnansweredMessage(
        int Number,
        string Subject,
        string Customer,
        string SaidBy,
        DateTime At,
        string Text
    )
    {
        public const int MaxTextLength = 300;
    }

    /// <summary>One of a technician's tickets.</summary>
    public sealed record AssignedTicket(Ticket Ticket, string Customer, DeliveryTarget Target);
}
