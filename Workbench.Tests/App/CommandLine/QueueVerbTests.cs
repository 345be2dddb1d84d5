using System.Text.Json;
using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.CommandLine;

[Rule("K4")]
public sealed class QueueVerbTests
{
    [Fact]
    public async Task The_queue_is_listed_in_take_next_order()
    {
        using var program = new AgreementImportFolder()
            .AddTicketRow(30, "2026-05-04T09:00:00", "Medium", "Queued")
            .AddTicketRow(31, "2026-05-02T09:00:00Z", "Small", "Queued")
            .AddTicketRow(29, "2026-05-04T09:00:00", "Small", "Queued")
            .AddTicketRow(32, "2026-05-01T09:00:00", "Small", "AwaitingFunding")
            .AddTicketRow(33, "2026-05-01T09:00:00", "Small", "Started", "Anna")
            .AddWaitRow(29, "2026-05-05T09:00:00", "2026-05-08T09:00:00");
        await program.ImportAsync("2026-06-01");

        var queue = (await program.RunForJsonAsync("queue")).GetProperty("tickets");

        queue
            .EnumerateArray()
            .Select(t => t.GetProperty("number").GetInt32())
            .Should()
            .Equal(31, 29, 30);
        var waited = queue[1];
        waited
            .EnumerateObject()
            .Select(p => p.Name)
            .Should()
            .Equal(
                "position",
                "number",
                "customer",
                "submittedAt",
                "size",
                "plannedMinutes",
                "state",
                "ageDays",
                "countedAgeDays",
                "target",
                "movedToFront"
            );
        Without(waited, "ageDays", "countedAgeDays")
            .Should()
            .Be(
                """position 2, number 29, customer 1001, submittedAt 2026-05-04T07:00:00Z, size Small, plannedMinutes 60, state Queued, target Late, movedToFront False"""
            );
        Days(waited, "countedAgeDays").Should().Be(Days(waited, "ageDays") - 3);
        queue[2].GetProperty("plannedMinutes").GetInt32().Should().Be(240);
    }

    [Fact]
    public async Task An_empty_queue_prints_an_empty_list_and_a_message()
    {
        using var program = new AgreementImportFolder();
        await program.ImportAsync("2026-06-01");

        (await program.RunForJsonAsync("queue"))
            .GetProperty("tickets")
            .GetArrayLength()
            .Should()
            .Be(0);
        var (exit, text, _) = await program.RunAsync("queue");
        (exit, text.Trim()).Should().Be((0, "The queue is empty."));
    }

    [Fact]
    [Rule("N7")]
    public async Task Lapsing_hours_are_listed_with_what_of_the_queue_comes_before()
    {
        // The verb reads the clock: the term ends in twenty days.
        var today = StockholmTime.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        var lapse = today.AddDays(20);
        using var program = new AgreementImportFolder($"{lapse.AddMonths(-12):yyyy-MM-dd}")
            .AddTicketRow(30, $"{today.AddDays(-3):yyyy-MM-dd}T09:00:00", "Small", "Queued")
            .AddTicketRow(31, $"{today:yyyy-MM-dd}T00:00:00", "Medium", "AwaitingFunding");
        await program.ImportAsync($"{today:yyyy-MM-dd}");

        var near = await program.RunForJsonAsync("lapsing", "--days", "19");
        var far = await program.RunForJsonAsync("lapsing", "--days", "20");
        var text = await program.RunAsync("lapsing", "--days", "20");
        var wrong = await program.RunAsync("lapsing", "--days", "0");

        near.GetProperty("customers").GetArrayLength().Should().Be(0);
        JsonSerializer
            .Serialize(far)
            .Should()
            .Be(
                $$"""{"asOf":"{{today:yyyy-MM-dd}}","days":20,"customers":[{"customer":"1001","lapsesOn":"{{lapse.AddMonths(-12).AddMonths(12):yyyy-MM-dd}}","minutes":600,"queuedMinutes":300}]}"""
            );
        text.Out.Should().Contain("1001").And.Contain("600 min lapse");
        wrong.Exit.Should().Be(2);
        wrong.Error.Should().Contain("--days needs a number from 1 to");
    }

    private static decimal Days(JsonElement ticket, string age) =>
        ticket.GetProperty(age).GetDecimal();

    private static string Without(JsonElement ticket, params string[] names) =>
        string.Join(
            ", ",
            ticket
                .EnumerateObject()
                .Where(p => !names.Contains(p.Name, StringComparer.Ordinal))
                .Select(p => $"{p.Name} {p.Value}")
        );
}
