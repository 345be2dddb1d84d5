using FluentAssertions;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Settings;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("D2")]
public sealed class AskCustomerTests
{
    [Theory, OnBothDatabases]
    public async Task A_question_pauses_the_target_keeps_the_hold_and_the_answer_resumes_the_ticket(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, customer, number) = await SetUpStartedTicketAsync(testHost);

        (
            await testHost.Get<AskCustomer>().RunAsync(anna, Target(number), "Which page?", default)
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        var waiting = await testHost.LoadTicketAsync(number);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        (
            await testHost
                .Get<RecordAnswer>()
                .RunAsync(maria, Target(number), "Eva", "The start page\n", default)
        ).ShouldSucceed();

        waiting.State.Should().Be(TicketState.AwaitingCustomer);
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(60);
        var resumed = await testHost.LoadTicketAsync(number);
        (resumed.State, resumed.PausedSeconds).Should().Be((TicketState.Started, 3 * 86_400L));
        var messages = await testHost
            .Get<ConversationQuery>()
            .RunAsync(anna, number, null, default);
        messages
            .Select(m => (m.No, m.Kind, m.SaidBy, m.Text, m.AuthorName))
            .Should()
            .Equal(
                (2, MessageKind.Answer, "Eva", "The start page\n", "Maria"),
                (1, MessageKind.Question, "", "Which page?", "Anna")
            );
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Continuing_without_an_answer_requires_a_reason(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, number) = await SetUpStartedTicketAsync(testHost);
        var goOn = testHost.Get<ContinueWithoutAnswer>();

        (await goOn.RunAsync(anna, Target(number), "x", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed);
        (
            await testHost.Get<AskCustomer>().RunAsync(anna, Target(number), "Which?", default)
        ).ShouldSucceed();
        (await goOn.RunAsync(anna, Target(number), " ", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingCustomer);
        (await goOn.RunAsync(anna, Target(number), "Found it myself", default)).ShouldSucceed();

        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Theory, OnBothDatabases]
    public async Task An_invalid_question_leaves_the_ticket_unchanged(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, number) = await SetUpStartedTicketAsync(testHost);
        var before = await testHost.CountRowsAsync();

        var outcome = await testHost
            .Get<AskCustomer>()
            .RunAsync(anna, Target(number), "Which\0 page?", default);

        outcome.ShouldBeRefused().Should().Be(RefusalCode.TextUnstorable);
        (await testHost.CountRowsAsync()).Should().Equal(before);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_sent_twice_is_stored_once_and_pages_go_back_by_number(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, number) = await SetUpStartedTicketAsync(testHost);
        var note = testHost.Get<AddNote>();
        var target = Target(number);
        (await note.RunAsync(anna, target, "1", default)).ShouldSucceed();
        (await note.RunAsync(anna, target, "1", default)).ShouldSucceed();
        for (var i = 2; i <= ConversationQuery.PageSize + 2; i++)
        {
            (await note.RunAsync(anna, Target(number), $"{i}", default)).ShouldSucceed();
        }

        var query = testHost.Get<ConversationQuery>();
        var newest = await query.RunAsync(anna, number, null, default);
        var older = await query.RunAsync(anna, number, newest[^1].No, default);

        newest.Should().HaveCount(ConversationQuery.PageSize);
        newest[0].Text.Should().Be($"{ConversationQuery.PageSize + 2}");
        older.Select(m => m.No).Should().Equal(2, 1);
    }

    [Theory, OnBothDatabases]
    public async Task Concurrent_messages_have_unique_numbers(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (anna, _, number) = await SetUpStartedTicketAsync(testHost);

        await TestHostActions.RunConcurrentlyAsync(
            20,
            async i =>
                (
                    await testHost
                        .Get<AddNote>()
                        .RunAsync(anna, Target(number), $"Note {i}", default)
                ).ShouldSucceed()
        );

        var messages = await testHost
            .Get<ConversationQuery>()
            .RunAsync(anna, number, null, default);
        messages.Select(m => m.No).Should().Equal(Enumerable.Range(1, 20).Reverse());
        messages.Select(m => m.Text).Should().OnlyHaveUniqueItems();
    }

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());

    private static async Task<(Actor Anna, int Customer, int Number)> SetUpStartedTicketAsync(
        TestHost testHost
    )
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        return (anna, customer, await testHost.CreateStartedTicketAsync(anna, customer));
    }
}
