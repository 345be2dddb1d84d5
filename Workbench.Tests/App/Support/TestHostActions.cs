using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Jobs;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.Support;

/// <summary>Actions of people that prepare a test. A refusal fails the test.</summary>
public static class TestHostActions
{
    public static async Task<int> TakeNextAsync(this TestHost testHost, Actor technician)
    {
        var outcome = await testHost.Get<TakeNext>().RunAsync(technician, Guid.NewGuid(), default);
        return ((TakeNextOutcome.Started)outcome).Number;
    }

    /// <summary>Adds a customer without an agreement.</summary>
    public static async Task<int> AddCustomerAsync(this TestHost testHost, string number) =>
        (
            await testHost
                .Get<AddCustomer>()
                .RunAsync(
                    Actor.Program,
                    new(number, $"Butik {number}", "", "", TestHostData.LaunchDate),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    /// <summary>Creates a ticket that the technician has started. Nothing else may be in the queue.</summary>
    public static async Task<int> CreateStartedTicketAsync(
        this TestHost testHost,
        Actor technician,
        int customerId,
        SizeClass size = SizeClass.Small,
        int? estimate = null,
        TicketKind kind = TicketKind.Change,
        FundingMode funding = FundingMode.ServiceHours
    )
    {
        var number = await testHost.CreateQueuedTicketAsync(
            customerId,
            size,
            estimate,
            kind,
            funding
        );
        var taken = await testHost.TakeNextAsync(technician);
        return taken == number
            ? taken
            : throw new InvalidOperationException($"{taken} was taken, not {number}.");
    }

    public static async Task<RegisterTimeResult> RegisterTimeAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        int minutes,
        Activity activity = Activity.Fix
    ) =>
        (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(
                    technician,
                    number,
                    new(minutes, testHost.Today, activity, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    /// <summary>Approves, as the team lead, more than four hours for a ticket.</summary>
    public static async Task ApproveFourHoursAsync(this TestHost testHost, int number) =>
        (
            await testHost
                .Get<ApproveFinish>()
                .RunAsync(Actor.Program, new(number, null, Guid.NewGuid()), "Nearly done", default)
        ).ShouldSucceed();

    public static async Task WithdrawAsync(this TestHost testHost, Actor actor, int number) =>
        (
            await testHost
                .Get<WithdrawTicket>()
                .RunAsync(
                    actor,
                    new TicketCommandTarget(number, null, Guid.NewGuid()),
                    "They mended it themselves",
                    default
                )
        ).ShouldSucceed();

    public static async Task DeliverAsync(this TestHost testHost, Actor technician, int number) =>
        (
            await testHost
                .Get<DeliverTicket>()
                .RunAsync(technician, new(number, null, Guid.NewGuid()), default)
        ).ShouldSucceed();

    public static async Task ClassifyAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        BugClass bugClass
    ) =>
        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    technician,
                    new(number, null, Guid.NewGuid()),
                    ClassifyBugInput.WithoutAnswers(bugClass, "Known from before"),
                    default
                )
        ).ShouldSucceed();

    /// <summary>Plays an agreement until next May: a card, another package, a reset by the job, and its end.</summary>
    public static async Task PlayAgreementYearAsync(this TestHost testHost, int customerId)
    {
        await testHost
            .Get<AddPackage>()
            .RunAsync(Actor.Program, new("Larger", 1200, 1), Guid.NewGuid(), default);
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    Actor.Program,
                    customerId,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        (
            await testHost
                .Get<ChangePackage>()
                .RunAsync(
                    Actor.Program,
                    customerId,
                    new("Larger", "Kontakt", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(180));
        await testHost.RunResetsJobAsync();
        (
            await testHost
                .Get<EndAgreement>()
                .RunAsync(
                    Actor.Program,
                    customerId,
                    testHost.Today.AddDays(-1),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
    }

    public static async Task<RefillCard> BuyRefillCardAsync(
        this TestHost testHost,
        int customerId,
        int hours
    ) =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    Actor.Program,
                    customerId,
                    new(hours, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    /// <summary>Runs the reset job.</summary>
    public static Task RunResetsJobAsync(this TestHost testHost) =>
        new ResetsJob(
            testHost.Get<RunResets>(),
            new(testHost.Get<CommandExecutor>(), testHost.Get<StorageSettings>(), testHost.Clock)
        ).RunAsync(default);

    public static async Task<Ticket> LoadTicketAsync(this TestHost testHost, int number)
    {
        await using var db = testHost.CreateDbContext();
        return await db.Tickets.AsNoTracking().SingleAsync(t => t.Number == number);
    }

    public static async Task<HoursAccount> LoadAccountAsync(this TestHost testHost, int customerId)
    {
        await using var db = testHost.CreateDbContext();
        return await db.Accounts.AsNoTracking().SingleAsync(a => a.CustomerId == customerId);
    }

    /// <summary>Counts the rows of every table, to show that a refusal changed nothing.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountRowsAsync(
        this TestHost testHost
    )
    {
        await using var db = testHost.CreateDbContext();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!))
        {
#pragma warning disable EF1002 // The name of a table of the model.
            rows[table] = await db
                .Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"")
                .SingleAsync();
#pragma warning restore EF1002
        }

        return rows;
    }

    /// <summary>Runs an action several times concurrently, each on its own thread.</summary>
    public static Task<T[]> RunConcurrentlyAsync<T>(int count, Func<int, Task<T>> action) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => action(i))));
}
