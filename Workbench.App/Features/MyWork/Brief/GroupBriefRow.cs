using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>A row of the statement that reads what happened in the group. It has the counts and one part; the others are null.</summary>
internal sealed class GroupBriefRow
{
    public required int Arrived { get; init; }

    public required int Delivered { get; init; }

    public required int Resets { get; init; }

    public required int ResetsFailed { get; init; }

    public Move? Moved { get; init; }

    public Answer? Answered { get; init; }

    public Open? Escalation { get; init; }

    /// <summary>A ticket that was moved to the front.</summary>
    internal sealed class Move
    {
        public int? Number { get; init; }

        public string? Subject { get; init; }

        public string? By { get; init; }

        public string? Reason { get; init; }

        public DateTime? At { get; init; }
    }

    /// <summary>A customer's answer to an offer.</summary>
    internal sealed class Answer
    {
        public int? EscalationNo { get; init; }

        public string? CustomerName { get; init; }

        public string? SaidBy { get; init; }

        public bool? IsAccepted { get; init; }

        public DateTime? At { get; init; }
    }

    /// <summary>An escalation that is not decided.</summary>
    internal sealed class Open
    {
        public int? No { get; init; }

        public string? CustomerName { get; init; }

        public EscalationState? State { get; init; }

        public DateTime? RaisedAt { get; init; }

        public int? OwnerId { get; init; }

        public DateOnly? FollowUpOn { get; init; }

        public DateOnly? OfferValidUntil { get; init; }
    }
}
