using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K1")]
public sealed class SubmitTicketTests
{
    [Theory, OnBothDatabases]
    public async Task The_description_is_stored_unchanged_and_the_ticket_waits_for_triage(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        const string Description = "  Först rad.\r\n\r\n<b>Sen</b> \u00e5\u00e4\u00f6 🛒  ";

        var number = (
            await SubmitAsync(testHost, CreateInput(customer) with { Description = Description })
        ).ShouldSucceed();

        var ticket = await testHost.LoadTicketAsync(number);
        ticket.State.Should().Be(TicketState.New);
        ticket.SubmittedAt.Should().Be(testHost.Clock.GetUtcNow().UtcDateTime);
        await using var db = testHost.CreateDbContext();
        (await db.TicketTexts.SingleAsync()).Description.Should().Be(Description);
        (await db.TicketChanges.SingleAsync())
            .Should()
            .Match<TicketChange>(c => c.FromState == null && c.ToState == TicketState.New);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Concurrent_submissions_get_numbers_without_gaps_or_duplicates(
        StorageProvider provider
    )
    {
        const int Many = 40;
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            Many,
            i =>
                // Every fifth is refused, and its number must not be lost.
                SubmitAsync(
                    testHost,
                    i % 5 == 0
                        ? CreateInput(customer) with
                        {
                            Subject = " ",
                        }
                        : CreateInput(customer)
                )
        );

        outcomes
            .Where(o => o.Refusal is null)
            .Select(o => o.ShouldSucceed())
            .Order()
            .Should()
            .Equal(Enumerable.Range(1, Many - Many / 5));
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var sent = CreateInput(await testHost.CreateCustomerAsync());
        var before = await testHost.CountRowsAsync();

        (await SubmitAsync(testHost, sent with { CustomerId = 99 }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await SubmitAsync(testHost, sent with { Subject = "  " }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await SubmitAsync(testHost, sent with { Subject = new('x', Ticket.MaxSubjectLength + 1) }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (
            await SubmitAsync(
                testHost,
                sent with
                {
                    Description = new('x', Ticket.MaxDescriptionLength + 1),
                }
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (await SubmitAsync(testHost, sent with { Size = SizeClass.Small, EstimateMinutes = 61 }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EstimateOutsideSize);

        (await testHost.CountRowsAsync()).Should().Equal(before);
        (await SubmitAsync(testHost, sent)).ShouldSucceed().Should().Be(1, "no number was used up");
    }

    [Theory, OnBothDatabases]
    public async Task The_longest_subject_and_description_fit(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var sent = CreateInput(await testHost.CreateCustomerAsync()) with
        {
            Subject = new('å', Ticket.MaxSubjectLength),
            Description = new('ö', Ticket.MaxDescriptionLength),
        };

        (await testHost.LoadTicketAsync((await SubmitAsync(testHost, sent)).ShouldSucceed()))
            .Subject.Should()
            .Be(sent.Subject);
    }

    [Theory, OnBothDatabases]
    [Rule("K5")]
    public async Task Intake_answers_are_stored_beside_the_description_and_not_missing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var sent = CreateInput(await testHost.CreateCustomerAsync()) with
        {
            Kind = TicketKind.Bug,
            Description = "As sent",
            Missing = IntakeItems.Steps | IntakeItems.Url | IntakeItems.Sketch,
            Answers = new Dictionary<IntakeItems, string>
            {
                [IntakeItems.Url] = "/cart",
                [IntakeItems.ExpectedResult] = "A total",
            },
        };

        var number = (await SubmitAsync(testHost, sent)).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).MissingIntakeItems.Should().Be(IntakeItems.Steps);
        await using var db = testHost.CreateDbContext();
        (await db.TicketTexts.SingleAsync()).Description.Should().Be("As sent");
        (await testHost.Get<IntakeAnswersQuery>().RunAsync(Actor.Program, number, default))
            .Should()
            .Equal(
                new IntakeAnswer(number, IntakeItems.Url, "/cart"),
                new IntakeAnswer(number, IntakeItems.ExpectedResult, "A total")
            );
    }

    [Theory, OnBothDatabases]
    [Rule("K5")]
    public async Task An_answer_that_is_too_long_is_refused_and_nothing_is_stored(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var sent = CreateInput(await testHost.CreateCustomerAsync()) with
        {
            Answers = new Dictionary<IntakeItems, string>
            {
                [IntakeItems.Url] = new('x', IntakeAnswer.MaxTextLength + 1),
            },
        };
        var before = await testHost.CountRowsAsync();

        var outcome = await SubmitAsync(testHost, sent);

        outcome.ShouldBeRefused().Should().Be(RefusalCode.TextTooLong);
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    private static SubmitTicketInput CreateInput(int customer) =>
        new(
            customer,
            TicketKind.Question,
            "Where is the banner",
            "",
            FundingMode.ServiceHours,
            null,
            null
        );

    private static Task<Workbench.App.Commands.Outcome<int>> SubmitAsync(
        TestHost testHost,
        SubmitTicketInput input
    ) => testHost.Get<SubmitTicket>().RunAsync(Actor.Program, input, Guid.NewGuid(), default);
}
