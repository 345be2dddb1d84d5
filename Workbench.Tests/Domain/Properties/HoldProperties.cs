using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Properties;

/// <summary>Random work on several tickets of one customer, checked after every step.</summary>
[Rule("F4")]
public sealed class HoldProperties
{
    [Fact]
    public void Holds_of_tickets_add_up_to_the_held_minutes_of_the_account() =>
        CheckHistories(history =>
            history.Hours.Account.HeldMinutes.Should().Be(history.Tickets.Sum(t => t.HeldMinutes))
        );

    [Fact]
    public void A_hold_is_never_negative() =>
        CheckHistories(history => history.Tickets.Should().OnlyContain(t => t.HeldMinutes >= 0));

    [Fact]
    [PropertyTest("F4")]
    public void Work_on_a_ticket_leaves_the_holds_of_others() =>
        HoldStep.Generator.Sample(
            steps =>
            {
                var history = new HoldHistory();
                foreach (var step in steps)
                {
                    var before = history.Tickets.ToList();
                    history.Play(step);
                    for (var i = 0; i < before.Count; i++)
                    {
                        if (i != step.Ticket)
                        {
                            history.Tickets[i].Should().Be(before[i]);
                        }
                    }
                }
            },
            iter: TestSize.Choose(shortRun: 100, longRun: 500)
        );

    [Fact]
    public void Holds_that_the_balance_covers_stay_covered_whatever_is_drawn() =>
        HoldStep.Generator.Sample(
            steps =>
            {
                var history = new HoldHistory();
                foreach (var step in steps.Where(s => s.Kind != HoldStepKind.CancelCard))
                {
                    history.Play(step);
                    history
                        .Hours.Account.HeldMinutes.Should()
                        .BeLessThanOrEqualTo(history.Hours.Account.BalanceMinutes);
                }
            },
            iter: TestSize.Choose(shortRun: 200, longRun: 1_000)
        );

    [Fact]
    [Rule("A9")]
    public void Drawn_and_uncovered_minutes_add_up_to_charged_minutes() =>
        CheckHistories(history =>
            (history.Drawn + history.Tickets.Sum(t => t.UncoveredMinutes))
                .Should()
                .Be(history.Charged)
        );

    private static void CheckHistories(Action<HoldHistory> assertion) =>
        HoldStep.Generator.Sample(
            steps =>
            {
                var history = new HoldHistory();
                foreach (var step in steps)
                {
                    history.Play(step);
                    assertion(history);
                }
            },
            iter: TestSize.Choose(shortRun: 200, longRun: 1_000)
        );
}
