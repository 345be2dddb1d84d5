using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.Edit;
using Workbench.App.Features.Accounts.People.Join;
using Workbench.App.Features.Accounts.People.Tickets;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Accounts;

/// <summary>Tests people who came in by an import or leave: renamed, joined, and their tickets handed over.</summary>
[Rule("K11")]
public sealed class ImportedPeopleTests
{
    [Theory, OnBothDatabases]
    [Rule("K7")]
    public async Task A_joined_persons_tickets_and_time_belong_to_the_kept_person(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (imported, ticket) = await WorkedAsync(testHost);
        await DeactivateAsync(testHost, imported.Id, ticket);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        (await JoinAsync(testHost, imported.Id, anna.Id)).ShouldSucceed();

        (await testHost.LoadTicketAsync(ticket)).TechnicianId.Should().Be(anna.Id);
        var view = (await testHost.Get<TicketQuery>().RunAsync(anna, ticket, default))!;
        view.TimeEntries.Single().Technician.Should().Be("Anna (tekniker1)");
        view.Changes[^1]
            .Should()
            .Match<TicketChange>(c =>
                c.Kind == TicketChangeKind.TechnicianJoined && c.Reason == "tekniker1 → Anna"
            );
        (
            await testHost
                .Get<CorrectTime>()
                .RunAsync(
                    anna,
                    new(ticket, null, Guid.NewGuid()),
                    new(1, new(20, testHost.Today), "It was less"),
                    default
                )
        ).ShouldSucceed();
        (await JoinAsync(testHost, imported.Id, anna.Id))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PersonJoined);
        (
            await testHost
                .Get<ActivatePerson>()
                .RunAsync(Actor.Program, imported.Id, Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PersonJoined);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_inactive_person_without_a_password_is_joined(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Technician);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        (await JoinAsync(testHost, eva.Id, anna.Id))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.JoinNeedsImportedPerson);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_is_renamed_and_an_address_is_used_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Technician);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        (await ChangeAsync(testHost, eva.Id, "Eva Berg", "eva.berg@example.test")).ShouldSucceed();
        (await ChangeAsync(testHost, anna.Id, "Anna", "EVA.BERG@example.test"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EmailTaken);
        (await ChangeAsync(testHost, anna.Id, " ", "anna@example.test"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);

        await using var db = testHost.CreateDbContext();
        (await db.People.SingleAsync(p => p.Id == eva.Id))
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "Eva Berg",
                    Email = "eva.berg@example.test",
                    ImportName = "Eva",
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task All_tickets_of_a_person_who_leaves_are_handed_over_or_released(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var admin = await testHost.CreatePersonAsync("Ada", Roles.Administrator);
        var (eva, handedOver) = await WorkedAsync(testHost);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var inHand = await testHost.Get<PersonTicketsQuery>().RunAsync(admin, eva.Id, default);
        inHand.Tickets.Select(t => t.Number).Should().Equal(handedOver);
        inHand.Technicians.Select(t => t.Name).Should().Equal("Anna");
        (await testHost.Get<DeactivatePerson>().RunAsync(admin, eva.Id, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TicketsInHand);
        await DeactivateAsync(testHost, eva.Id, handedOver);

        (await ReassignAsync(testHost, admin, eva.Id, anna.Id)).ShouldSucceed();
        (await testHost.LoadTicketAsync(handedOver)).TechnicianId.Should().Be(anna.Id);
        (await ReassignAsync(testHost, admin, anna.Id, null)).ShouldSucceed();

        (await testHost.LoadTicketAsync(handedOver))
            .Should()
            .Match<Ticket>(t => t.TechnicianId == null && t.State == TicketState.Queued);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task The_operator_makes_a_known_person_administrator(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Technician);
        await ChangeAsync(testHost, eva.Id, "Eva", "eva@example.test");
        await DeactivateAsync(testHost, eva.Id);
        var set = testHost.Get<SetAdministrator>();

        (await set.RunAsync(Actor.Program, "nobody@example.test", Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        var link = (
            await set.RunAsync(Actor.Program, "EVA@example.test", Guid.NewGuid(), default)
        ).ShouldSucceed();

        link.PersonId.Should().Be(eva.Id);
        await using var db = testHost.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.Id == eva.Id);
        (person.IsActive, person.Roles).Should().Be((true, Roles.Technician | Roles.Administrator));
    }

    private static async Task<(Actor Person, int Ticket)> WorkedAsync(TestHost testHost)
    {
        var person = await testHost.CreatePersonAsync("tekniker1", Roles.Technician);
        var ticket = await testHost.CreateStartedTicketAsync(
            person,
            await testHost.CreateCustomerAsync()
        );
        await testHost.RegisterTimeAsync(person, ticket, 30);
        return (person, ticket);
    }

    private static async Task DeactivateAsync(
        TestHost testHost,
        int personId,
        params int[] knownTickets
    ) =>
        (
            await testHost
                .Get<DeactivatePerson>()
                .RunAsync(Actor.Program, personId, knownTickets, Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> JoinAsync(
        TestHost testHost,
        int personId,
        int keptId
    ) =>
        testHost
            .Get<JoinPeople>()
            .RunAsync(Actor.Program, personId, keptId, Guid.NewGuid(), default);

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> ChangeAsync(
        TestHost testHost,
        int personId,
        string name,
        string email
    ) =>
        testHost
            .Get<ChangePerson>()
            .RunAsync(Actor.Program, personId, new(name, email), Guid.NewGuid(), default);

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> ReassignAsync(
        TestHost testHost,
        Actor actor,
        int personId,
        int? to
    ) =>
        testHost
            .Get<ReassignTickets>()
            .RunAsync(actor, personId, to, "Left the company", Guid.NewGuid(), default);
}
