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
