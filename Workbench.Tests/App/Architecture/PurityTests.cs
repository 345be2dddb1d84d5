using FluentAssertions;
using Workbench.App.Features.Import.Planning;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Architecture.Fixtures.Domain;
using Xunit;

namespace Workbench.Tests.Architecture;

public sealed class PurityTests
{
    /// <summary>The stored states. Stored facts are recognized by their interface.</summary>
    private static readonly Type[] States =
    [
        typeof(HoursAccount),
        typeof(Absence),
        typeof(BusyPeriod),
        typeof(Customer),
        typeof(Escalation),
        typeof(HoursSource),
        typeof(Package),
        typeof(ProductReport),
        typeof(RunningTimer),
        typeof(ServiceAgreement),
        typeof(Ticket),
    ];

    private static readonly List<Type> Types =
    [
        .. Purity.HandWritten(typeof(RuleAttribute).Assembly),
    ];

    [Fact]
    public void Nothing_in_the_domain_can_be_changed()
    {
        Types.Should().HaveCountGreaterThan(30);
        Types.SelectMany(Purity.MutableMembers).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_in_the_planning_of_an_import_can_be_changed()
    {
        var planning = typeof(ImportPlanner).Namespace!;
        var types = Purity
            .HandWritten(typeof(ImportPlanner).Assembly)
            .Where(t => t.Namespace!.StartsWith(planning, StringComparison.Ordinal))
            .ToList();

        types.Should().HaveCountGreaterThan(30);
        types.SelectMany(Purity.MutableMembers).Should().BeEmpty();
    }

    [Fact]
    public void Every_record_of_the_domain_is_sealed_or_abstract() =>
        Types.Where(Purity.IsOpenRecord).Should().BeEmpty();

    [Fact]
    public void Stored_rows_hold_only_what_both_databases_can_sort()
    {
        var facts = Types.Where(t => t.IsAssignableTo(typeof(IAppendOnly)) && t.IsClass).ToList();

        facts.Should().HaveCountGreaterThan(4);
        facts.Concat(States).SelectMany(Purity.UnsortableColumns).Should().BeEmpty();
    }

    [Fact]
    public void A_field_that_can_be_changed_is_caught() =>
        Purity.MutableMembers(typeof(ChangeableField)).Should().ContainSingle();

    [Fact]
    public void A_property_that_can_be_set_is_caught() =>
        Purity.MutableMembers(typeof(SettableProperty)).Should().Contain(p => p.Contains("be set"));

    [Fact]
    public void A_record_that_is_open_for_inheritance_is_caught() =>
        Purity.IsOpenRecord(typeof(OpenRecord)).Should().BeTrue();

    [Fact]
    public void A_column_that_cannot_be_sorted_is_caught() =>
        Purity.UnsortableColumns(typeof(UnsortableRow)).Should().HaveCount(4);
}
