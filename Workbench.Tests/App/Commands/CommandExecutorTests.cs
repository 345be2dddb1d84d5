using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Commands;

/// <summary>Tests the execution of commands.</summary>
public sealed class CommandExecutorTests
{
    [Theory, OnBothDatabases]
    [Rule("N2")]
    public async Task The_same_operation_sent_concurrently_has_one_effect_and_one_answer(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var operation = Guid.NewGuid();
        var input = new SubmitTicketInput(
            customer,
            TicketKind.Change,
            "Banner",
            "",
            FundingMode.ServiceHours,
            null,
            null
        );

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() =>
                        testHost
                            .Get<SubmitTicket>()
                            .RunAsync(Actor.Program, input, operation, default)
                    )
                )
        );

        answers.Select(a => a.ShouldSucceed()).Distinct().Should().ContainSingle();
        await using var db = testHost.CreateDbContext();
        (await db.Tickets.CountAsync()).Should().Be(1);
        (await db.AuditRows.CountAsync(a => a.OperationId == operation.ToString())).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_with_other_content_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var operation = Guid.NewGuid();
        var input = new SubmitTicketInput(
            await testHost.CreateCustomerAsync(),
            TicketKind.Change,
            "Banner",
            "On phones.",
            FundingMode.ServiceHours,
            null,
            null
        );
        var submit = testHost.Get<SubmitTicket>();
        var number = (
            await submit.RunAsync(Actor.Program, input, operation, default)
        ).ShouldSucceed();

        (
            await submit.RunAsync(
                Actor.Program,
                input with
                {
                    Description = "On phones, since Monday.",
                },
                operation,
                default
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.SentWithOtherContent);
        (await submit.RunAsync(Actor.Program, input, operation, default))
            .ShouldSucceed()
            .Should()
            .Be(number);
        await using var db = testHost.CreateDbContext();
        (await db.TicketTexts.SingleAsync()).Description.Should().Be("On phones.");
    }

    [Theory, OnBothDatabases]
    public async Task An_operation_without_a_fingerprint_returns_its_answer(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var operation = Guid.NewGuid();
        var input = new SubmitTicketInput(
            await testHost.CreateCustomerAsync(),
            TicketKind.Change,
            "Banner",
            "",
            FundingMode.ServiceHours,
            null,
            null
        );
        var submit = testHost.Get<SubmitTicket>();
        var number = (
            await submit.RunAsync(Actor.Program, input, operation, default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    Command(),
                    async (context, token) =>
                    {
                        await context.Db.Database.ExecuteSqlRawAsync(
                            "UPDATE \"Operations\" SET \"Fingerprint\" = NULL",
                            token
                        );
                        return Unit.Value;
                    },
                    default
                )
        ).ShouldSucceed();

        (await submit.RunAsync(Actor.Program, input with { Subject = "Logo" }, operation, default))
            .ShouldSucceed()
            .Should()
            .Be(number);
    }

    [Theory, OnBothDatabases]
    public async Task An_operation_id_reused_for_something_else_throws(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var operation = Guid.NewGuid();
        var input = new SubmitTicketInput(
            customer,
            TicketKind.Change,
            "Banner",
            "",
            FundingMode.ServiceHours,
            null,
            null
        );
        await testHost.Get<SubmitTicket>().RunAsync(Actor.Program, input, operation, default);

        var other = () =>
            testHost.Get<DeliverTicket>().RunAsync(Actor.Program, new(1, null, operation), default);

        await other.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory, OnBothDatabases]
    [Rule("N2")]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        var before = await CountsAsync(testHost);

        var outcome = await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command(Guid.NewGuid()),
                async (context, ct) =>
                {
                    await context.NextNumberAsync(Counters.Ticket, ct);
                    context.Db.Packages.Add(new("Half", 1, 1));
                    await context.Db.SaveChangesAsync(ct);
                    context.RecordChange(ChangeTopic.Ticket, 1);
                    return Refusal.Because(RefusalCode.ConcurrencyConflict);
                },
                default
            );

        outcome.ShouldBeRefused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await CountsAsync(testHost)).Should().Be(before);
    }

    [Theory, OnBothDatabases]
    [Rule("T4")]
    [ExampleTest("T4")]
    public async Task Everything_stored_by_one_command_has_the_same_timestamp(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        testHost.Clock.SetUtcNow(new(2027, 3, 28, 1, 30, 0, 123, 456, TimeSpan.Zero));
        var number = await testHost.CreateQueuedTicketAsync(customer);

        await using var db = testHost.CreateDbContext();
        var instant = new DateTime(2027, 3, 28, 1, 30, 0, 123, DateTimeKind.Utc);
        (await db.Tickets.SingleAsync(t => t.Number == number)).SubmittedAt.Should().Be(instant);
        (
            await db
                .TicketChanges.Where(c => c.TicketNumber == number)
                .Select(c => c.ChangedAt)
                .Distinct()
                .ToListAsync()
        )
            .Should()
            .Equal(instant);
    }

    [Theory, OnBothDatabases]
    public async Task A_nested_command_throws(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var commands = testHost.Get<CommandExecutor>();

        var nested = () =>
            commands.RunAsync<Outcome<Unit>>(
                Command(),
                async (_, ct) =>
                    await commands.RunAsync<Outcome<Unit>>(
                        Command(),
                        (_, _) => Task.FromResult<Outcome<Unit>>(Unit.Value),
                        ct
                    ),
                default
            );

        await nested.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory, OnBothDatabases]
    public async Task Saving_outside_the_executor_throws_and_stores_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        db.Packages.Add(new("Past", 1, 1));

        var saved = () => db.SaveChangesAsync();
        var updated = () =>
            db.Packages.ExecuteUpdateAsync(p => p.SetProperty(x => x.IncludedMinutes, 2));

        await saved
            .Should()
            .ThrowAsync<Exception>()
            .Where(e => Innermost(e) is InvalidOperationException);
        await updated.Should().ThrowAsync<InvalidOperationException>();
        await using var reader = testHost.CreateDbContext();
        (await reader.Packages.CountAsync()).Should().Be(0);
    }

    [Theory, OnBothDatabases]
    [Rule("N2")]
    public async Task A_command_with_a_conflict_is_retried_and_loses_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Task.Run(() => AddHeldMinuteAsync(testHost, customer)))
        );

        await using var db = testHost.CreateDbContext();
        (await db.Accounts.SingleAsync()).HeldMinutes.Should().Be(20);
    }

    private static async Task AddHeldMinuteAsync(TestHost testHost, int customer)
    {
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command(),
                async (context, ct) =>
                {
                    var hoursAccount = await context.Db.Accounts.SingleAsync(
                        a => a.CustomerId == customer,
                        ct
                    );
                    await Task.Yield();
                    context.Replace(
                        hoursAccount,
                        hoursAccount with
                        {
                            HeldMinutes = hoursAccount.HeldMinutes + 1,
                        }
                    );
                    return Unit.Value;
                },
                default
            );
    }

    private static async Task<(int, int, int, int)> CountsAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        return (
            await db.Packages.CountAsync(),
            await db.AuditRows.CountAsync(),
            await db.Changes.CountAsync(),
            await db.Counters.SumAsync(c => c.Next)
        );
    }

    private static CommandDescriptor Command(Guid? operation = null) =>
        new(Actor.Program, "Test", Roles.Administrator, "test", operation);

    private static Exception Innermost(Exception e) =>
        e.InnerException is { } inner ? Innermost(inner) : e;
}
