using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Commands;

/// <summary>Tests conflicts between concurrent writers.</summary>
public sealed class WriteConflictTests
{
    [Theory, OnBothDatabases]
    public async Task A_stale_version_is_detected(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await using var slow = testHost.CreateDbContext();
        var loaded = await slow.Accounts.SingleAsync(a => a.CustomerId == customer);
        await testHost
            .Get<CommandExecutor>()
            .RunAsync(Command, (s, ct) => LockAndHoldAsync(s, customer, ct), default);

        slow.AllowsWrites = true;
        slow.Entry(loaded).CurrentValues.SetValues(loaded with { HeldMinutes = 99 });
        var save = () => slow.SaveChangesAsync();

        var exception = (await save.Should().ThrowAsync<DbUpdateConcurrencyException>()).Which;
        slow.IsConflict(exception).Should().BeTrue();
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Two_commands_that_lock_in_opposite_order_both_succeed(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var a = await testHost.CreateCustomerAsync("1001");
        var b = await testHost.CreateCustomerAsync("1002");

        // On PostgreSQL, in the first attempt, both hold their first row before they ask for the other's.
        using var both = new Barrier(provider == StorageProvider.PostgreSql ? 2 : 1);
        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            2,
            i => LockBothAsync(testHost, i == 0 ? (a, b) : (b, a), both)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        (await testHost.LoadAccountAsync(a)).HeldMinutes.Should().Be(2);
        (await testHost.LoadAccountAsync(b)).HeldMinutes.Should().Be(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_command_that_conflicts_on_every_attempt_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        var outcome = await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command,
                async (context, ct) =>
                {
                    var hoursAccount = await context.Db.Accounts.SingleAsync(
                        x => x.CustomerId == customer,
                        ct
                    );
                    var changed = context.Db.Entry(hoursAccount);
                    changed.CurrentValues.SetValues(hoursAccount with { HeldMinutes = 1 });
                    changed.Property(WorkbenchDb.VersionProperty).OriginalValue = -1L;
                    return Unit.Value;
                },
                default
            );

        outcome.ShouldBeRefused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(0);
    }

    [Fact]
    public async Task A_command_that_waits_too_long_for_the_SQLite_lock_is_refused()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var customer = await testHost.CreateCustomerAsync();
        await using var other = testHost.CreateDbContext();
        other.AllowsWrites = true;
        await using var transaction = await other.Database.BeginTransactionAsync();

        var outcome = await testHost
            .Get<CommandExecutor>()
            .RunAsync(Command, (s, ct) => LockAndHoldAsync(s, customer, ct), default);

        outcome.ShouldBeRefused().Should().Be(RefusalCode.Busy);
    }

    private static CommandDescriptor Command { get; } =
        new(Actor.Program, "Test", Roles.Administrator, "test", null);

    private static Task<Outcome<Unit>> LockBothAsync(
        TestHost testHost,
        (int First, int Second) customers,
        Barrier both
    )
    {
        var attempts = 0;
        return testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command,
                async (context, ct) =>
                {
                    await LockAndHoldAsync(context, customers.First, ct);
                    await context.Db.SaveChangesAsync(ct);
                    if (attempts++ == 0)
                    {
                        both.SignalAndWait(ct);
                    }

                    return await LockAndHoldAsync(context, customers.Second, ct);
                },
                default
            );
    }

    private static async Task<Outcome<Unit>> LockAndHoldAsync(
        CommandContext context,
        int customer,
        CancellationToken ct
    )
    {
        var hoursAccount = await context.Db.Accounts.SingleAsync(a => a.CustomerId == customer, ct);
        context.Replace(
            hoursAccount,
            hoursAccount with
            {
                HeldMinutes = hoursAccount.HeldMinutes + 1,
            }
        );
        return Unit.Value;
    }
}
