using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Lifecycle;

[Rule("S3")]
public sealed class AgreementEndTests
{
    [Fact]
    [ExampleTest("S3")]
    public void On_the_day_after_the_last_the_settlement_is_written_and_the_rest_lapses()
    {
        var year = new AgreementScenario().BuyCard("2026-05-01", 5).RegisterTime("2026-04-01", 500);
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-08-31"), Day("2026-08-20")).ShouldSucceed()
        );

        year.AdvanceTo("2026-08-31").Balance.Should().Be(400);
        year.Settlement.Should().BeNull();

        year.AdvanceTo("2026-09-01").Balance.Should().Be(0);
        year.Settlement!.OwedOre.Should().Be(359_700);
        year.Settlement.UnusedCardMinutes.Should().Be(300);
        year.Entries.TakeLast(2).Should().OnlyContain(e => e.Date == Day("2026-09-01"));
        year.AdvanceTo("2030-01-01").Resets.Should().BeEmpty();
        year.Hours.Agreement!.IsOver.Should().BeTrue();
    }

    [Fact]
    public void An_end_can_be_undone_on_the_day_it_was_scheduled()
    {
        var year = new AgreementScenario().BuyCard("2026-05-01", 5).RegisterTime("2026-06-01", 100);
        var before = year.AdvanceTo("2026-06-10").Balance;
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-06-05"), Day("2026-06-10")).ShouldSucceed()
        );
        year.AdvanceTo("2026-06-10").Balance.Should().Be(0);

        var undone = AgreementEnd
            .Undo(year.Hours, "They stay", Day("2026-06-10"), Now)
            .ShouldSucceed();

        undone.Ledger.Account.BalanceMinutes.Should().Be(before);
        undone.Ledger.Sources.Should().OnlyContain(s => s.IsOpen);
        undone.Agreement!.NextDueOn.Should().Be(Day("2027-03-01"));
        AgreementEnd
            .Undo(year.Hours, "They stay", Day("2026-06-11"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AgreementEndNotReversible);
    }

    [Fact]
    public void A_last_day_before_drawn_work_is_refused_and_so_is_a_second_one()
    {
        var year = new AgreementScenario().RegisterTime("2026-06-01", 100);

        AgreementEnd
            .Schedule(year.Hours, Day("2026-05-31"), Day("2026-06-10"))
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.WorkAfterLastDay, Day("2026-06-01")));
        AgreementEnd
            .Schedule(year.Hours, Day("2026-02-28"), Day("2026-06-10"))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.LastDayOutOfRange);
        var ending = AgreementEnd
            .Schedule(year.Hours, Day("2026-06-30"), Day("2026-06-10"))
            .ShouldSucceed();
        AgreementEnd
            .Schedule(ending, Day("2026-07-31"), Day("2026-06-11"))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AgreementEnded);
        AgreementEnd
            .Undo(year.Hours, "They stay", Day("2026-06-10"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AgreementNotEnded);
    }

    [Fact]
    [Rule("N1")]
    public void A_last_day_that_opens_a_term_is_reached_after_that_terms_reset()
    {
        var year = new AgreementScenario();
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2027-03-01"), Day("2026-06-10")).ShouldSucceed()
        );

        year.AdvanceTo("2027-03-01").Resets.Should().ContainSingle();
        year.Settlement.Should().BeNull();
        year.AdvanceTo("2027-03-02");
        (year.Settlement!.TermStart, year.Settlement.DaysElapsed)
            .Should()
            .Be((Day("2027-03-01"), 1));
    }

    [Theory]
    [InlineData("2036-06-10", true)]
    [InlineData("2036-06-11", false)]
    public void A_last_day_lies_within_ten_years(string day, bool taken) =>
        AgreementEnd
            .Schedule(new AgreementScenario().Hours, Day(day), Day("2026-06-10"))
            .Match(_ => true, _ => false)
            .Should()
            .Be(taken);

    [Fact]
    [Rule("A9")]
    public void Hours_added_after_a_past_last_day_lapse_on_the_day_the_end_was_scheduled()
    {
        var year = new AgreementScenario().BuyCard("2026-06-05", 5).AdvanceTo("2026-06-10");
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-06-01"), Day("2026-06-10")).ShouldSucceed()
        );

        year.AdvanceTo("2026-06-10")
            .Entries.Where(e => e.Kind == LedgerEntryKind.Lapse)
            .Select(e => (e.SourceNo, e.Date))
            .Should()
            .Equal((1, Day("2026-06-02")), (2, Day("2026-06-10")));
    }

    [Fact]
    [Rule("S1")]
    public void No_settlement_is_quoted_for_a_day_outside_the_agreement() =>
        Settlement
            .Quote(new AgreementScenario().Hours, Day("2026-02-28"), AgreementPolicy.Default, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NoAgreement);

    [Fact]
    [Rule("A12")]
    public void Time_worked_before_the_end_restores_what_lapsed_by_it()
    {
        var year = new AgreementScenario().AdvanceTo("2026-06-10");
        year.Apply(
            AgreementEnd.Schedule(year.Hours, Day("2026-06-10"), Day("2026-06-10")).ShouldSucceed()
        );

        year.RegisterTime("2026-06-09", 45, registeredOn: "2026-06-15").Balance.Should().Be(0);
        year.Source(1).RemainingMinutes.Should().Be(0);
        year.Entries.Where(e => e.Kind == LedgerEntryKind.Draw).Sum(e => e.Minutes).Should().Be(45);
    }
}
