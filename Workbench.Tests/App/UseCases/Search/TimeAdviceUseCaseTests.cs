using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search.Advice;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Search;

[Rule("D6")]
public sealed class TimeAdviceUseCaseTests
{
    private const string Subject = "Kassan visar fel pris";

    [Theory, OnBothDatabases]
    public async Task Delivered_tickets_are_compared_once_with_what_was_known_at_their_triage(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var template = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await AddDeliveredAsync(testHost, template, 15);

        (await CompareAsync(testHost)).Should().Be(15);
        (await CompareAsync(testHost)).Should().Be(0, "each ticket is compared once");

        await using var db = testHost.CreateDbContext();
        var outcomes = await db.TimeAdviceOutcomes.OrderBy(o => o.TicketNumber).ToListAsync();
        outcomes
            .Select(o => o.SimilarCount)
            .Should()
            .Equal(Enumerable.Range(0, 15), "only earlier tickets were delivered at the triage");
        outcomes.Take(9).Should().OnlyContain(o => o.UpperMinutes == null);
        outcomes.Skip(9).Should().OnlyContain(o => o.LowerMinutes <= o.MedianMinutes);
        outcomes[9]
            .Should()
            .Be(
                outcomes[9] with
                {
                    LowerMinutes = 11,
                    MedianMinutes = 15,
                    UpperMinutes = 19,
                    TookMinutes = 20,
                },
                "the nine before it took 11 to 19 minutes"
            );
    }

    [Theory, OnBothDatabases]
    public async Task Advice_is_shown_with_its_hit_rate_when_enough_of_it_held(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var template = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        (await AdviceAsync(testHost, template))!.Silence.Should().Be(AdviceSilence.TooFewSimilar);
        await AddDeliveredAsync(testHost, template, 40, _ => 30);
        (await AdviceAsync(testHost, template + 1))!
            .Silence.Should()
            .Be(AdviceSilence.TooFewCompared);
        await CompareAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromHours(2));

        var advice = await AdviceAsync(testHost, template + 1);

        advice!.Band.Should().Be(new TimeBand(TimeAdvice.MaxSimilar, 30, 30, 30));
        advice.HitRate.Should().Be(new AdviceHitRate(31, 31));
        TimeAdviceText.Create(advice).Should().StartWith("25 similar tickets took 30 min (median)");
        TimeAdviceText
            .HitRateText(advice)
            .Should()
            .Be("In 100 % of 31 earlier cases the work took no more than the upper figure.");
        (await testHost.LoadTicketAsync(template))
            .Size.Should()
            .NotBeNull("advice changes no ticket");
    }

    [Fact]
    public async Task Advice_that_held_too_rarely_is_not_shown()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var template = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());
        await AddDeliveredAsync(testHost, template, 40);
        await CompareAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromHours(2));

        var advice = await AdviceAsync(testHost, template + 1);

        advice!.Band.Should().BeNull();
        advice.Silence.Should().Be(AdviceSilence.HeldTooRarely, "each took longer than all before");
        TimeAdviceText.Create(advice).Should().Contain("0 % of 31 earlier cases");
        TimeAdviceText.HitRateText(advice).Should().BeNull();
    }

    private static Task<int> CompareAsync(TestHost testHost) =>
        testHost.Get<CompareTimeAdvice>().RunAsync(Actor.Program, default);

    private static async Task<TimeAdvice?> AdviceAsync(TestHost testHost, int number) =>
        (await testHost.Get<EarlierTicketsQuery>().RunAsync(Actor.Program, number, default)).Advice;

    /// <summary>Adds tickets of the same subject, each triaged after the delivery of the one before it.</summary>
    /// <param name="minutesOf">What the ticket with that index took; one minute more than the one before it unless given.</param>
    private static async Task AddDeliveredAsync(
        TestHost testHost,
        int template,
        int count,
        Func<int, int>? minutesOf = null
    ) =>
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenTickets", Roles.Administrator, "many", null),
                async (context, ct) =>
                {
                    var ticket = await context.Db.Tickets.SingleAsync(
                        t => t.Number == template,
                        ct
                    );
                    context.Replace(ticket, ticket with { Subject = Subject });
                    for (var i = 0; i < count; i++)
                    {
                        var number = template + 1 + i;
                        var minutes = minutesOf?.Invoke(i) ?? 11 + i;
                        var submittedAt = context.Now.AddDays(i - count);
                        var deliveredAt = submittedAt.AddHours(20);
                        context.Db.Tickets.Add(
                            ticket with
                            {
                                Number = number,
                                Subject = Subject,
                                SubmittedAt = submittedAt,
                                State = TicketState.Closed,
                                RegisteredMinutes = minutes,
                                DeliveredAt = deliveredAt,
                            }
                        );
                        context.Db.TicketTexts.Add(new(number, "Rabatten räknas två gånger."));
                        context.Db.DeliveredCycles.Add(
                            new(number, 1, submittedAt, deliveredAt, 0, null)
                            {
                                RegisteredMinutes = minutes,
                                TriageSeconds = 60,
                            }
                        );
                    }

                    return Unit.Value;
                },
                default
            );
}
