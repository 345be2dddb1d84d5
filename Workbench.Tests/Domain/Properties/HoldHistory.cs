using FluentAssertions;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties;

/// <summary>
/// Starts, works on and delivers several tickets of one customer in any order. Calculates from plain sums what a registration
/// may draw.
/// </summary>
internal sealed class HoldHistory
{
    private readonly Ticket[] tickets =
    [
        .. Enumerable
            .Range(0, HoldStep.Tickets)
            .Select(n =>
                SampleTicket with
                {
                    Number = n + 1,
                    State = TicketState.Started,
                    EstimateMinutes = 60 + n * 30,
                    // The last ticket draws no hours.
                    Funding =
                        n == HoldStep.Tickets - 1
                            ? FundingMode.HourlyRate
                            : FundingMode.ServiceHours,
                }
            ),
    ];

    private HoursLedger ledger = LedgerWith(200);

    public int Charged { get; private set; }

    public int Drawn { get; private set; }

    public IReadOnlyList<Ticket> Tickets => tickets;

    public HoursLedger Hours => ledger;

    public void Play(HoldStep step)
    {
        switch (step.Kind)
        {
            case HoldStepKind.Start:
                ApplyHold(
                    step,
                    new Hold(tickets[step.Ticket], ledger.Account).ForRemainingPlannedTime()
                );
                break;
            case HoldStepKind.Register:
                Register(step);
                break;
            case HoldStepKind.Deliver:
                ApplyHold(step, new Hold(tickets[step.Ticket], ledger.Account).Release());
                break;
            case HoldStepKind.BuyCard:
                ledger = ledger.Grant(
                    HoursSourceKind.RefillCard,
                    new(step.Minutes),
                    SampleAgreement.Anchor,
                    WorkDate(step),
                    null,
                    Now
                );
                break;
            case HoldStepKind.CancelCard:
                var cards = ledger.NewEntries.FindAll(e =>
                    e is { Kind: LedgerEntryKind.Grant, SourceNo: > 1 }
                );
                ledger = cards.IsEmpty
                    ? ledger
                    : ledger
                        .Cancel(cards[step.Minutes % cards.Count], WorkDate(step), Now)
                        .Match(after => after, _ => ledger);
                break;
        }
    }

    private static DateOnly WorkDate(HoldStep step) =>
        SampleCustomer.LaunchedOn!.Value.AddDays(step.Day - 3);

    private void ApplyHold(HoldStep step, Hold hold)
    {
        tickets[step.Ticket] = hold.Ticket;
        ledger = ledger with { Account = hold.Account };
    }

    private void Register(HoldStep step)
    {
        var ticket = tickets[step.Ticket];
        var before = ledger;
        var workDate = WorkDate(step);
        var entry = TimeEntryFor(ticket, step.Minutes) with { WorkedOn = workDate };
        var after = SampleData.Register(entry, ticket, HoursOf(ledger));

        var isCharged = ticket.Funding == FundingMode.ServiceHours;
        var othersHold = tickets.Where(t => t.Number != ticket.Number).Sum(t => t.HeldMinutes);
        var balance = before.Sources.Sum(s => s.RemainingMinutes);
        var drawable = Math.Max(ticket.HeldMinutes, balance - othersHold);
        var grantedByThen = before
            .Sources.Where(s => s.GrantedOn <= workDate)
            .Sum(s => s.RemainingMinutes);
        int[] limits = [step.Minutes, balance, drawable, grantedByThen];
        after
            .Drawn.Value.Should()
            .Be(isCharged && workDate >= SampleCustomer.LaunchedOn ? limits.Min() : 0);
        (after.Drawn + after.Uncovered).Value.Should().Be(isCharged ? step.Minutes : 0);
        (after.Ledger.NewEntries.Skip(before.NewEntries.Count).Sum(e => e.Minutes))
            .Should()
            .Be(after.Drawn.Value);

        tickets[step.Ticket] = after.Ticket;
        ledger = after.Ledger;
        Charged += isCharged ? step.Minutes : 0;
        Drawn += after.Drawn.Value;
    }
}
