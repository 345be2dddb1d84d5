using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Sales.Tasks;

/// <summary>Something that sales should sell to a customer or ask them about, with its figures.</summary>
public abstract record SalesTask(Customer Customer)
{
    public abstract SalesTaskKind Kind { get; }

    /// <summary>The ticket that it is about; null if it is about the customer.</summary>
    public virtual int? TicketNumber => null;

    /// <summary>How urgent it is; the smallest number comes first.</summary>
    public abstract SalesUrgency Urgency { get; }

    /// <summary>Sorts tasks of the same urgency, the smallest number first.</summary>
    public abstract long Rank { get; }

    public SalesTaskKey Key => new(Kind, Customer.Id, TicketNumber);

    /// <summary>A ticket waits for the customer's choice.</summary>
    /// <param name="Hours">The check of the ticket's hours.</param>
    /// <param name="QueuePosition">The place that it keeps; null if work had begun.</param>
    /// <param name="ShortForOthers">Minutes that the customer's other queued tickets lack besides, said once, at the
    /// oldest choice.</param>
    public sealed record FundingChoice(
        Customer Customer,
        Ticket Ticket,
        Sufficiency Hours,
        int? QueuePosition,
        Minutes ShortForOthers
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.FundingChoice;

        public override int? TicketNumber => Ticket.Number;

        public override SalesUrgency Urgency => SalesUrgency.BlocksWork;

        public override long Rank => Ticket.SubmittedAt.Ticks;

        /// <summary>UTC instant since which the ticket waits.</summary>
        public DateTime Since => Ticket.PausedSince ?? Ticket.SubmittedAt;

        /// <summary>The minutes that are missing, uncovered time included.</summary>
        public Minutes Missing =>
            new Minutes(Ticket.UncoveredMinutes)
            + Hours.Match(
                _ => Minutes.Zero,
                _ => Minutes.Zero,
                _ => Ticket.RemainingPlannedTime,
                _ => Ticket.RemainingPlannedTime,
                missing => missing.Shortfall
            );
    }

    /// <summary>Registered time that nobody pays for yet.</summary>
    /// <param name="Price">The price at the hourly rate.</param>
    public sealed record UncoveredTime(Customer Customer, Ticket Ticket, Money Price)
        : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.UncoveredTime;

        public override int? TicketNumber => Ticket.Number;

        public override SalesUrgency Urgency => SalesUrgency.Unpaid;

        public override long Rank => -Price.Ore;

        public Minutes Minutes => new(Ticket.UncoveredMinutes);

        /// <summary>Whether somebody first has to decide about time beyond four hours (K6).</summary>
        public bool AwaitsDecision => Ticket.UndecidedMinutes > 0;
    }

    /// <summary>The available hours don't cover what is queued.</summary>
    public sealed record HoursShortForQueue(
        Customer Customer,
        Minutes Available,
        Minutes Planned,
        IReadOnlyList<int> Tickets
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.HoursShortForQueue;

        public override SalesUrgency Urgency => SalesUrgency.BlocksSoon;

        public override long Rank => -Missing.Value;

        public Minutes Missing => Planned - Available;
    }

    /// <summary>Hours that lapse soon.</summary>
    /// <param name="ThresholdDays">The threshold of which the customer is to be warned now: 60, 30 or 7 days.</param>
    /// <param name="CardMinutes">The part of the minutes that was bought with RefillCards.</param>
    /// <param name="PlannedBefore">Planned time of waiting tickets whose delivery target ends before the hours lapse.</param>
    /// <param name="PlannedAfter">Planned time of the other waiting tickets.</param>
    /// <param name="NewestSourceNo">The latest grant or purchase: a later one arms the warning again.</param>
    public sealed record LapsingHours(
        Customer Customer,
        DateOnly LapsesOn,
        int DaysLeft,
        int ThresholdDays,
        Minutes Minutes,
        Minutes CardMinutes,
        Minutes PlannedBefore,
        Minutes PlannedAfter,
        int NewestSourceNo
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.LapsingHours;

        public override SalesUrgency Urgency =>
            ThresholdDays <= 7 ? SalesUrgency.LapsesThisWeek
            : ThresholdDays <= 30 ? SalesUrgency.LapsesThisMonth
            : SalesUrgency.LapsesLater;

        public override long Rank => ((long)LapsesOn.DayNumber << 32) - Minutes.Value;
    }

    /// <summary>At the pace of the last months the hours end before the term.</summary>
    public sealed record HoursEndEarly(
        Customer Customer,
        DrawPace Pace,
        Minutes Available,
        DateOnly TermEnd
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.HoursEndEarly;

        public override SalesUrgency Urgency => SalesUrgency.Advice;

        public override long Rank => Pace.EndsOn.DayNumber;
    }

    /// <summary>Another package, or other cards, would have cost less in the last 12 months.</summary>
    public sealed record CheaperHours(Customer Customer, PurchaseAdvice Advice)
        : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.CheaperHours;

        public override SalesUrgency Urgency => SalesUrgency.Advice;

        public override long Rank => int.MaxValue - Advice.Saving.Ore;
    }

    /// <summary>The agreement ends on a day.</summary>
    public sealed record AgreementEnding(
        Customer Customer,
        DateOnly LastDay,
        Minutes Balance,
        IReadOnlyList<int> OpenTickets
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.AgreementEnding;

        public override SalesUrgency Urgency => SalesUrgency.EndsSoon;

        public override long Rank => LastDay.DayNumber;
    }

    /// <summary>The agreement runs, but no hours can be drawn.</summary>
    /// <param name="Since">The first day of the agreement.</param>
    public sealed record NotLaunched(
        Customer Customer,
        DateOnly Since,
        Minutes Waiting,
        IReadOnlyList<int> OpenTickets
    ) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.NotLaunched;

        public override SalesUrgency Urgency =>
            OpenTickets.Count > 0 ? SalesUrgency.NoHours : SalesUrgency.Advice;

        public override long Rank => Since.DayNumber;
    }

    /// <summary>The customer has open tickets and no running agreement.</summary>
    public sealed record NoAgreement(Customer Customer, IReadOnlyList<int> OpenTickets)
        : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.NoAgreement;

        public override SalesUrgency Urgency => SalesUrgency.NoHours;

        public override long Rank => OpenTickets[0];
    }

    /// <summary>The customer has left and owes money.</summary>
    public sealed record ToCollect(Customer Customer, Settlement Settlement) : SalesTask(Customer)
    {
        public override SalesTaskKind Kind => SalesTaskKind.Settlement;

        public override SalesUrgency Urgency => SalesUrgency.Unpaid;

        public override long Rank => -Settlement.OwedOre;
    }
}
