using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Ledger;

[Rule("A7")]
public sealed class DrawOrderTests
{
    private static readonly HoursSource Included = new(
        1,
        5,
        HoursSourceKind.Included,
        Day("2026-03-01"),
        Day("2026-03-01"),
        Day("2027-03-01"),
        60,
        60
    );

    private static readonly HoursSource Card = Included with
    {
        No = 1,
        Kind = HoursSourceKind.RefillCard,
    };

    [Fact]
    [ExampleTest("A7")]
    public void Hours_that_lapse_first_are_drawn_first() =>
        FirstDrawn(Included with { LapsesOn = Day("2027-03-02") }, Card).Should().Be(Card);

    [Fact]
    public void Hours_that_never_lapse_are_drawn_last() =>
        FirstDrawn(Included with { LapsesOn = null }, Card).Should().Be(Card);

    [Fact]
    public void Included_hours_are_drawn_before_cards_with_the_same_lapse_date() =>
        FirstDrawn(Card with { GrantedOn = Day("2026-02-01") }, Included).Should().Be(Included);

    [Fact]
    public void Upgrade_hours_are_drawn_before_cards_with_the_same_lapse_date()
    {
        var upgrade = Included with { Kind = HoursSourceKind.Upgrade, No = 9 };

        FirstDrawn(Card, upgrade).Should().Be(upgrade);
    }

    [Fact]
    public void Included_and_upgrade_count_alike_so_that_the_earlier_grant_decides()
    {
        var upgrade = Included with
        {
            Kind = HoursSourceKind.Upgrade,
            GrantedOn = Day("2026-02-28"),
            No = 9,
        };

        FirstDrawn(Included, upgrade).Should().Be(upgrade);
    }

    [Fact]
    public void Of_two_cards_the_earlier_grant_is_drawn_first()
    {
        var earlier = Card with { No = 8, GrantedOn = Day("2026-02-28") };

        FirstDrawn(Card, earlier).Should().Be(earlier);
    }

    [Fact]
    public void Granted_on_the_same_day_the_earlier_posting_is_drawn_first()
    {
        var later = Card with { No = 2 };

        FirstDrawn(later, Card).Should().Be(Card);
    }

    private static HoursSource FirstDrawn(params HoursSource[] sources) =>
        DrawOrder.Apply(sources).First();
}
