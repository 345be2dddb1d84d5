using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.MyWork;

/// <summary>The data of a technician's My work.</summary>
/// <param name="Timer">The technician's running timer.</param>
/// <param name="Today">The time registered for today.</param>
/// <param name="MinutesByWeekday">The minutes registered for each day of the current week, from Monday.</param>
/// <param name="UnansweredMessages">The last message of customers whom nobody has answered since; newest first.</param>
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
    /// <summary>Returns whether any of these tickets is in the lists.</summary>
    public bool Shows(IReadOnlyCollection<int> tickets) =>
        Started.Concat(Waiting).Concat(Delivered).Any(t => tickets.Contains(t.Ticket.Number));

    public Minutes ThisWeek => new(MinutesByWeekday.Sum(d => d.Value));

    /// <summary>The last message of a customer about a ticket in hand.</summary>
    /// <param name="At">UTC instant.</param>
    /// <param name="Text">The beginning of the message.</param>
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
