using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements;
using Workbench.App.Features.BugClassification;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Together;

/// <summary>
/// Tickets and agreements living together, always the same for a seed: whatever people may try, in any order, over months and
/// resets. Much of it is refused, as it should be; nothing may throw.
/// </summary>
internal sealed class RandomLives
{
    private static readonly int[] Days = [0, 0, 0, 0, 1, 3, 9, 40];

    private readonly TestHost testHost;
    private readonly Random random;
    private readonly List<int> customers = [];
    private readonly List<Func<Task<Refusal?>>> ways;
    private Actor all = Actor.Program;

    private RandomLives(TestHost testHost, int seed)
    {
        this.testHost = testHost;
#pragma warning disable CA5394 // Seeded, so that a life can be repeated; nothing here guards a secret.
        random = new(seed);
        ways =
        [
            SubmitAsync,
            SubmitAsync,
            SubmitAsync,
            TriageAsync,
            TriageAsync,
            TakeAsync,
            TakeAsync,
            TakeAsync,
            WorkAsync,
            WorkAsync,
            WorkAsync,
            WorkAsync,
            ClassifyAsync,
            ClassifyAsync,
            DeliverAsync,
            DeliverAsync,
            ReopenAsync,
            CorrectAsync,
            CorrectAsync,
            MoveAsync,
            MoveAsync,
            ChooseAsync,
            () =>
                OnTicketAsync(target => testHost.Get<AskCustomer>().RunAsync(all, target, "Which?", default)),
            () =>
                OnTicketAsync(target =>
                    testHost.Get<RecordAnswer>().RunAsync(all, target, "Eva", "That", default)
                ),
            () => OnTicketAsync(target => testHost.Get<HandBack>().RunAsync(all, target, "Away", default)),
            () => OnTicketAsync(target => testHost.Get<WithdrawTicket>().RunAsync(all, target, "No", default)),
            () => OnTicketAsync(target => testHost.Get<UndoWithdrawal>().RunAsync(all, target, default)),
            () =>
                OnTicketAsync(target => testHost.Get<ApproveFinish>().RunAsync(all, target, "Near", default)),
            () => OnTicketAsync(target => testHost.Get<CloseTicket>().RunAsync(all, target, default)),
            () => OnTicketAsync(target => testHost.Get<MergeTickets>().UndoAsync(all, target, default)),
            MergeAsync,
            () => OnTicketAsync(target => testHost.Get<CoverUncoveredTime>().RunAsync(all, target, default)),
            BuyAsync,
            UpgradeAsync,
            WaitAsync,
            WaitAsync,
        ];
    }

    public int Done { get; private set; }

    public int Refused { get; private set; }

    public static async Task<RandomLives> BeginAsync(TestHost testHost, int seed)
    {
        var lives = new RandomLives(testHost, seed);
        lives.all = await testHost.CreatePersonAsync("All", Roles.Technician | Roles.TeamLead | Roles.Sales);
        foreach (var hours in new[] { 2, 5, 12 })
        {
            var anchor = testHost.Today.AddDays(-lives.random.Next(200, 365));
            lives.customers.Add(await testHost.CreateCustomerAsync($"10{hours}", hours, anchor));
        }

        return lives;
    }

    public async Task StepAsync()
    {
        if (await Any(ways)() is null)
        {
            Done++;
        }
        else
        {
            Refused++;
        }
    }

    private async Task<Refusal?> SubmitAsync()
    {
        SizeClass? size = Any<SizeClass?>([null, SizeClass.Small, SizeClass.Medium]);
        var input = new SubmitTicketInput(
            Any(customers),
            Any([TicketKind.Bug, TicketKind.Bug, TicketKind.Change]),
            "Banner",
            "",
            random.Next(8) == 0 ? FundingMode.HourlyRate : FundingMode.ServiceHours,
            size,
            null
        )
        {
            Reason = "Not one matter",
        };
        return (
            await testHost.Get<SubmitTicket>().RunAsync(all, input, Guid.NewGuid(), default)
        ).Refusal;
    }

    private async Task<Refusal?> TriageAsync()
    {
        if (await AnyTicketAsync() is not { } ticket)
        {
            return null;
        }

        var size = Any([SizeClass.Small, SizeClass.Medium, SizeClass.Medium, SizeClass.Large]);
        var input = new TriageInput(
            ticket.Kind,
            size,
            null,
            IntakeItems.None,
            [],
            "Not one matter"
        );
        return (await testHost.Get<TriageTicket>().RunAsync(all, On(ticket), input, default)).Refusal;
    }

    private async Task<Refusal?> TakeAsync() =>
        (await testHost.Get<TakeNext>().RunAsync(all, Guid.NewGuid(), default)).Refusal;

    private async Task<Refusal?> WorkAsync()
    {
        if (await AnyTicketAsync() is not { } ticket)
        {
            return null;
        }

        var time = new RegisterTimeInput(
            random.Next(1, 70),
            testHost.Today.AddDays(-random.Next(3)),
            Any(Enum.GetValues<Activity>()),
            ""
        );
        return (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(all, ticket.Number, time, Guid.NewGuid(), default)
        ).Refusal;
    }

    private Task<Refusal?> ClassifyAsync() =>
        OnTicketAsync(target =>
            testHost
                .Get<ClassifyBug>()
                .RunAsync(all, target, ClassifyBugInput.WithoutAnswers(Any(Enum.GetValues<BugClass>())), default)
        );

    private Task<Refusal?> DeliverAsync() =>
        OnTicketAsync(target => testHost.Get<DeliverTicket>().RunAsync(all, target, default));

    private Task<Refusal?> ReopenAsync() =>
        OnTicketAsync(target =>
            testHost
                .Get<ReopenTicket>()
                .RunAsync(
                    all,
                    target,
                    new("Again", random.Next(2) == 0, SizeClass.Medium, 240),
                    default
                )
        );

    private Task<Refusal?> CorrectAsync() =>
        OnTicketAsync(target =>
            testHost
                .Get<CorrectTime>()
                .RunAsync(
                    all,
                    target,
                    new(
                        random.Next(1, 5),
                        random.Next(3) == 0 ? null : new(random.Next(1, 90), testHost.Today),
                        "Typo"
                    ),
                    default
                )
        );

    private async Task<Refusal?> MoveAsync() =>
        await AnyTicketAsync() is { } to
            ? await OnTicketAsync(target =>
                testHost
                    .Get<MoveTime>()
                    .RunAsync(all, target, new(random.Next(1, 5), to.Number, "Wrong ticket"), default)
            )
            : null;

    private async Task<Refusal?> MergeAsync() =>
        await AnyTicketAsync() is { } other
            ? await OnTicketAsync(target =>
                testHost.Get<MergeTickets>().RunAsync(all, target, other.Number, "The same", default)
            )
            : null;

    private Task<Refusal?> ChooseAsync() =>
        OnTicketAsync(target =>
            testHost
                .Get<RecordFundingChoice>()
                .RunAsync(
                    all,
                    target,
                    new(
                        Any([
                            FundingChoiceKind.HourlyRate,
                            FundingChoiceKind.HourlyRateInAdvance,
                            FundingChoiceKind.RefillCard,
                        ]),
                        "Eva",
                        testHost.Today,
                        ContactChannel.Phone,
                        5,
                        null
                    ),
                    default
                )
        );

    private async Task<Refusal?> BuyAsync() =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(all, Any(customers), 5, Guid.NewGuid(), default)
        ).Refusal;

    private async Task<Refusal?> UpgradeAsync() =>
        (
            await testHost
                .Get<ChangePackage>()
                .RunAsync(all, Any(customers), Any(["P5", "P12"]), Guid.NewGuid(), default)
        ).Refusal;

    private async Task<Refusal?> WaitAsync()
    {
        testHost.Clock.Advance(TimeSpan.FromDays(Any(Days)) + TimeSpan.FromMinutes(random.Next(600)));
        await testHost.RunResetsJobAsync();
        return null;
    }

    private async Task<Refusal?> OnTicketAsync<T>(Func<TicketCommandTarget, Task<Outcome<T>>> act) =>
        await AnyTicketAsync() is { } ticket ? (await act(On(ticket))).Refusal : null;

    private async Task<Ticket?> AnyTicketAsync()
    {
        await using var db = testHost.CreateDbContext();
        var numbers = await db.Tickets.OrderBy(t => t.Number).Select(t => t.Number).ToListAsync();
        return numbers.Count == 0 ? null : await testHost.LoadTicketAsync(Any(numbers));
    }

    private static TicketCommandTarget On(Ticket ticket) => new(ticket.Number, null, Guid.NewGuid());

    private T Any<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
#pragma warning restore CA5394
}
