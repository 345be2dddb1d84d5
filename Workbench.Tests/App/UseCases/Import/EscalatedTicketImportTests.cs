using FluentAssertions;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

[Rule("K3")]
public sealed class EscalatedTicketImportTests
{
    [Theory, OnBothDatabases]
    public async Task Escalated_tickets_are_imported_once_with_their_escalation(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        host.Write(
            "tickets.csv",
            """
            number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding
            17,1001,2026-03-02T09:00:00,Change,Large,600,Escalated,,New checkout,,,,
            18,1001,2026-03-03T09:00:00,Change,Medium,150,Escalated,,Filter,,,,
            19,1001,2026-03-04T09:00:00,Change,Medium,120,Escalated,,Sorting,,,,
            20,1001,2026-03-05T09:00:00,Change,,,Escalated,,All of it,,,,

            """
        );

        await host.ImportAsync("2026-11-02");
        await host.ImportAsync("2026-11-02");

        var maria = await host.Host.CreatePersonAsync("Maria", Roles.Sales);
        var rows = (
            await host
                .Host.Get<EscalationsQuery>()
                .RunAsync(maria, new(IsMine: true, "", Stage: null), default)
        ).RowsOf(EscalationStage.ToPickUp);
        rows.Select(e => e.Tickets.Select(t => t.Number))
            .Should()
            .BeEquivalentTo(new[] { new[] { 17 }, [18, 19, 20] });
        (await host.Host.LoadTicketAsync(17)).BundleNo.Should().BeNull();
        (await host.Host.LoadTicketAsync(18)).BundleNo.Should().Be(1);
        (
            await host
                .Host.Get<PickUpEscalation>()
                .RunAsync(maria, new(1, rows[0].Version, Guid.NewGuid()), default)
        ).ShouldSucceed();
    }
}
