using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery.Decisions;

/// <summary>Leaving tickets with an absent person: until a day at most on which the person is back.</summary>
public sealed class HandOverPostponementTests
{
    private static readonly DateOnly Today = StockholmTime.DateOf(Now);

    [Theory]
    [Rule("D7")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, false)]
    public void The_day_is_ahead_and_not_after_the_person_is_back(int days, bool isAllowed)
    {
        var away = new AwayPerson(7, DayPart.WholeDay, Today.AddDays(1));

        Create(Today.AddDays(days), "Nearly done", away)
            .Match(_ => true, r => r.Code != RefusalCode.ReminderDateOutOfRange)
            .Should()
            .Be(isAllowed);
    }

    [Fact]
    public void It_asks_for_a_reason() =>
        Create(Today.AddDays(1), " ", new AwayPerson(7, DayPart.WholeDay, Today.AddDays(3)))
            .Match(_ => false, _ => true)
            .Should()
            .BeTrue();

    /// <summary>Whatever the absence, what is allowed ends by the first working day after it, and hides nothing from then on.</summary>
    [Fact]
    [Rule("D7")]
    public void No_postponement_outlasts_the_absence() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[-5, 60])
            .Sample(
                (length, chosen) =>
                {
                    var away = new AwayPerson(7, DayPart.WholeDay, Today.AddDays(length));
                    var back = WorkingCalendar.FirstWorkingDay(away.Until.AddDays(1));
                    var isPossible = chosen >= 1 && Today.AddDays(chosen) <= back;
                    var made = Create(Today.AddDays(chosen), "Nearly done", away)
                        .Match<HandOverPostponement?>(p => p, _ => null);
                    (made is not null).Should().Be(isPossible);
                    (made?.HoldsOn(back) ?? false).Should().BeFalse();
                    (made?.HoldsOn(Today) ?? true).Should().BeTrue();
                },
                iter: TestSize.Choose(shortRun: 300, longRun: 2_000)
            );

    private static Result<HandOverPostponement> Create(
        DateOnly day,
        string reason,
        AwayPerson away
    ) => HandOverPostponement.Create(7, 1, day, reason, away, new(1, "Lena", Roles.TeamLead), Now);
}
