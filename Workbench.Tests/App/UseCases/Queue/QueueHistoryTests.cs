using System.Globalization;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Queue.Snapshots;
using Workbench.App.Features.Relations;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.UseCases.Queue;

/// <summary>Plays random histories: whatever changes, what a node keeps of the queue equals what is read anew.</summary>
[Rule("K4")]
public sealed class QueueHistoryTests
{
    private const int Steps = 120;

    private static readonly QueueFilter[] Filters =
    [
        QueueFilter.All,
        QueueFilter.Create(QueueFilter.Ready, null, null),
        QueueFilter.Create(QueueFilter.Waiting, null, null),
        QueueFilter.Create(null, "medium", null),
        QueueFilter.Create(null, null, "banner"),
        QueueFilter.Create(null, null, "butik 1002"),
        QueueFilter.Create(QueueFilter.Ready, "small", "1001"),
        QueueFilter.Create(null, null, "renamed"),
        QueueFilter.Create(null, null, "#7"),
    ];

    [Theory, OnBothDatabases]
    public async Task What_is_kept_equals_what_is_read_anew(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        foreach (var seed in new[] { 1, 20261130 })
        {
            var history = await History.StartAsync(testHost, new Random(seed), $"{seed}");
            for (var step = 0; step < Steps; step++)
            {
                var what = await history.DoSomethingAsync();
                await AssertEqualAsync(testHost, history.PickPerson(), $"{seed}, {step}: {what}");
            }

            history.Done.Should().BeGreaterThan(Steps / 3, "a history of refusals shows nothing");
        }
    }

    private static async Task AssertEqualAsync(TestHost testHost, Actor actor, string because)
    {
        var anew = await testHost.Get<QueueQuery>().RunAsync(actor, default);
        var positions = anew.Rows.Index().ToDictionary(r => r.Item.Number, r => r.Index + 1);
        var pages = testHost.Get<QueuePageQuery>();
        foreach (var filter in Filters)
        {
            var view = await pages.RunAsync(actor, filter, new(0, 3), default);
            var rows = await ReadInPartsAsync(pages, actor, view);

            view.Count.Should().Be(anew.Rows.Count, because);
            view.PlannedTime.Should().Be(anew.PlannedTime, because);
            view.Next?.Number.Should().Be(anew.NextFor(actor.Id)?.Number, because);
            rows.Select(r => (r.Position, Comparable(r.Row)))
                .Should()
                .Equal(
                    anew.Rows.Where(r => Shows(filter, r))
                        .Select(r => (positions[r.Number], Comparable(r))),
                    $"{because} ({filter.Address})"
                );
        }
    }

    private static async Task<List<QueuePageRow>> ReadInPartsAsync(
        QueuePageQuery pages,
        Actor actor,
        QueuePageView view
    )
    {
        var rows = new List<QueuePageRow>();
        for (var start = 0; start < view.Lines.Count; start += 7)
        {
            rows.AddRange(await pages.GetRowsAsync(actor, view, new(start, 7), default));
        }

        return rows;
    }

    /// <summary>What the filter says, without the code of the page.</summary>
    private static bool Shows(QueueFilter filter, QueueRow row) =>
        (filter.Show is null || row.IsReady == (filter.Show is QueueFilter.Ready))
        && (filter.Size is null || row.Size == filter.Size)
        && (
            filter.Text is not { } text
            || row.Subject.Contains(text, StringComparison.OrdinalIgnoreCase)
            || row.Customer.Contains(text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(row.CustomerNumber, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(
                row.Number.ToString(CultureInfo.InvariantCulture),
                text.TrimStart('#'),
                StringComparison.Ordinal
            )
        );

    private static (QueueRow, string) Comparable(QueueRow row) =>
        (row with { Together = [] }, string.Join(", ", row.Together));

    /// <summary>Does what people do to the queue, at random. What is refused changes nothing.</summary>
    private sealed class History(
        TestHost testHost,
        Random random,
        IReadOnlyList<int> customers,
        IReadOnlyList<Actor> people
    )
    {
        private readonly List<int> tickets = [];

        public int Done { get; private set; }

        public static async Task<History> StartAsync(TestHost testHost, Random random, string name)
        {
            List<int> customers = [];
            foreach (var (hours, i) in new[] { 1, 3, 10 }.Select((h, i) => (h, i)))
            {
                customers.Add(await testHost.CreateCustomerAsync($"100{i}-{name}", hours));
            }

            customers.Add(await testHost.AddCustomerAsync($"1009-{name}"));
            return new(
                testHost,
                random,
                customers,
                [
                    await testHost.CreatePersonAsync("Anna", Roles.Technician | Roles.TeamLead),
                    await testHost.CreatePersonAsync("Bo", Roles.Technician | Roles.TeamLead),
                ]
            );
        }

        public Actor PickPerson() => people[random.Next(people.Count)];

        public async Task<string> DoSomethingAsync()
        {
            testHost.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 50)));
            var who = PickPerson();
            return random.Next(15) switch
            {
                0 or 1 or 2 => await SubmitAsync(),
                3 or 4 => await TakeAsync(who),
                5 => await CountAsync(
                    "hand back",
                    testHost.Get<HandBack>().RunAsync(who, Target(), "Unknown system", default)
                ),
                6 => await CountAsync(
                    "move to front",
                    testHost.Get<MoveToFront>().RunAsync(who, Target(), "Promised", default)
                ),
                7 => await CountAsync(
                    "undo priority",
                    testHost.Get<MoveToFront>().UndoAsync(who, Target(), default)
                ),
                8 => await CountAsync(
                    "bundle",
                    testHost.Get<ChangeBundle>().RunAsync(who, Target(), PickTicket(), default)
                ),
                9 => await CountAsync(
                    "leave bundle",
                    testHost.Get<ChangeBundle>().RemoveAsync(who, Target(), "Alone", default)
                ),
                10 => await BuyAsync(),
                11 => await ChooseRateAsync(who),
                12 => await RenameAsync(),
                13 => await AskOrAnswerAsync(who),
                _ => await PassDaysAsync(),
            };
        }

        private int PickCustomer() => customers[random.Next(customers.Count)];

        private int PickTicket() => tickets.Count == 0 ? 1 : tickets[random.Next(tickets.Count)];

        private TicketCommandTarget Target() => new(PickTicket(), null, Guid.NewGuid());

        private async Task<string> CountAsync<T>(string what, Task<Outcome<T>> outcome)
        {
            Done += (await outcome).Refusal is null ? 1 : 0;
            return what;
        }

        private async Task<string> SubmitAsync()
        {
            SizeClass? size = random.Next(4) switch
            {
                0 => null,
                1 => SizeClass.Medium,
                _ => SizeClass.Small,
            };
            tickets.Add(await testHost.CreateQueuedTicketAsync(PickCustomer(), size));
            Done++;
            return "submit";
        }

        private async Task<string> TakeAsync(Actor who)
        {
            var expected = (
                await testHost.Get<QueuePageQuery>().FindNextAsync(who, default)
            )?.Number;
            var outcome = await testHost.Get<TakeNext>().RunAsync(who, Guid.NewGuid(), default);
            (outcome as TakeNextOutcome.Started)?.Number.Should().Be(expected);
            Done++;
            return "take next";
        }

        private async Task<string> BuyAsync()
        {
            await testHost.BuyRefillCardAsync(customers[random.Next(3)], 5);
            Done++;
            return "buy";
        }

        private Task<string> ChooseRateAsync(Actor who) =>
            CountAsync(
                "hourly rate",
                testHost
                    .Get<RecordFundingChoice>()
                    .RunAsync(
                        who,
                        Target(),
                        new(
                            FundingChoiceKind.HourlyRate,
                            "Eva",
                            testHost.Today,
                            ContactChannel.Phone,
                            null,
                            null
                        ),
                        default
                    )
            );

        private Task<string> RenameAsync()
        {
            var customer = PickCustomer();
            return CountAsync(
                "rename",
                testHost
                    .Get<ChangeCustomer>()
                    .RunAsync(
                        Actor.Program,
                        new(customer, null, Guid.NewGuid()),
                        new(
                            $"R{random.Next(100_000)}",
                            $"Renamed {random.Next(100)}",
                            "",
                            "",
                            TestHostData.LaunchDate
                        ),
                        default
                    )
            );
        }

        private async Task<string> AskOrAnswerAsync(Actor who)
        {
            try
            {
                if (random.Next(2) == 0)
                {
                    await testHost.AskCustomerAsync(who, PickTicket());
                }
                else
                {
                    await testHost.RecordAnswerAsync(who, PickTicket());
                }

                Done++;
            }
            catch (InvalidOperationException)
            {
                // It was refused: the ticket is in another state.
            }

            return "question";
        }

        private async Task<string> PassDaysAsync()
        {
            testHost.Clock.Advance(TimeSpan.FromDays(random.Next(1, 40)));
            if (random.Next(2) == 0)
            {
                await testHost.RunResetsJobAsync();
                return "days and resets";
            }

            await testHost
                .Get<AddBusyPeriod>()
                .RunAsync(
                    Actor.Program,
                    new(testHost.Today, testHost.Today.AddDays(3), random.Next(1, 5), "Sale"),
                    Guid.NewGuid(),
                    default
                );
            return "days and a busy period";
        }
    }
}
