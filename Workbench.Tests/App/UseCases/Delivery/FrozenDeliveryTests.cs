using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Reports;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Delivery;

/// <summary>Tests what the command that delivers a ticket records, and the files that are made of it.</summary>
[Rule("D3")]
public sealed class FrozenDeliveryTests
{
    [Theory, OnBothDatabases]
    public async Task A_delivery_records_what_was_known_then(StorageProvider provider)
    {
        await using var host = await TestHost.OpenAsync(provider);
        var anna = await host.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await host.CreateCustomerAsync(hours: 40);
        var number = await host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium, 120);
        await host.RegisterTimeAsync(anna, number, 150);
        (
            await host.Get<AskCustomer>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), "Which?", default)
        ).ShouldSucceed();
        host.Clock.Advance(TimeSpan.FromDays(9));
        (
            await host.Get<ContinueWithoutAnswer>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), "Time", default)
        ).ShouldSucceed();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.DeliverAsync(anna, number);

        await using var db = host.CreateDbContext();
        var record = await db.DeliveredCycles.SingleAsync();

        record
            .Should()
            .BeEquivalentTo(
                new
                {
                    DeliveredOn = host.Today,
                    ExcludesPauses = true,
                    IsWithinFirstBound = true,
                    IsWithinSecondBound = true,
                    CustomerId = customer,
                    Size = SizeClass.Medium,
                    EstimateMinutes = 120,
                    PlannedMinutes = 120,
                    RegisteredMinutes = 150,
                    CustomerSeconds = 9 * 86_400L,
                    PausedSeconds = 9 * 86_400L,
                }
            );
        DeliveryTargetCalculator
            .CalculateAtDelivery(record)
            .Status.Should()
            .Be(TargetStatus.OnTrack);
    }

    [Fact]
    public async Task The_files_hold_the_tables_of_the_page()
    {
        await using var host = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await host.CreatePersonAsync("Per", Roles.TeamLead | Roles.Technician);
        var number = await host.CreateStartedTicketAsync(
            per,
            await host.CreateCustomerAsync(hours: 40)
        );
        await host.DeliverAsync(per, number);
        var figures = await host.Get<DeliveryFiguresQuery>()
            .RunAsync(per, DeliverySelection.Default, default);
        var now = await host.Get<DeliveryQuery>().RunAsync(per, DeliverySelection.Default, default);
        var tables = ReportTables.ForFiles(now, figures);
        using var csv = new MemoryStream();
        using var sheets = new MemoryStream();

        ReportFiles.WriteCsv(tables, csv);
        await ReportFiles.WriteSheetsAsync(tables, sheets, default);

        tables.Should().HaveCount(8);
        tables.Should().OnlyContain(t => t.Rows.All(r => r.Count == t.Headings.Count));
        var text = System.Text.Encoding.UTF8.GetString(csv.ToArray());
        text.Should().Contain($"{figures.Weeks[0].Week},1,1,1,0");
        ReportTables
            .ForPaper(now, figures)
            .Select(t => (t.Name, t.Rows.Count))
            .Should()
            .Equal(
                tables.Where(t => t.Rows.Count > 0).Select(t => (t.Name, t.Rows.Count)),
                "an empty table says nothing on paper"
            );
        sheets.Length.Should().BeGreaterThan(1_000);
    }
}
