using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class InvitePersonTests : IAsyncLifetime
{
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_invited_person_sets_a_password_with_the_link_and_signs_in()
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "Anna.Lind@example.se", Roles.Technician);

        (await host.SignInAsync("anna.lind@example.se")).Should().BeNull("nothing is set yet");
        GetValue(await host.Get<SetPassword>().RunAsync(link, Password, TestToken));

        var anna = await host.SignInAsync("anna.lind@EXAMPLE.se");
        anna!.Id.Should().Be(link.PersonId);
        anna.Roles.Should().Be(Roles.Technician);
        anna.PasswordHash.Should().NotContain(Password);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var setPassword = host.Get<SetPassword>();
        GetValue(await setPassword.RunAsync(link, Password, TestToken));

        GetRefusalCode(await setPassword.RunAsync(link, "another good sentence", TestToken))
            .Should()
            .Be(RefusalCode.LinkExpired);
        (await host.Get<OneTimeLinks>().FindPersonAsync(link, TestToken)).Should().BeNull();
        (await host.SignInAsync("anna@example.se")).Should().NotBeNull();
    }

    [Fact]
    public async Task Of_many_concurrent_uses_of_a_link_one_succeeds()
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "anna@example.se", Roles.Sales);

        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        host.Get<SetPassword>().RunAsync(link, $"sentence number {i}", TestToken)
                    )
                )
        );

        all.Count(o => o.Refusal is null).Should().Be(1);
    }

    [Fact]
    public async Task A_link_of_somebody_else_or_nobody_is_refused()
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var links = host.Get<OneTimeLinks>();

        (await links.FindPersonAsync(link with { PersonId = eva.Id }, TestToken)).Should().BeNull();
        (await links.FindPersonAsync(link with { Token = "nonsense!" }, TestToken))
            .Should()
            .BeNull();
        (await links.FindPersonAsync(link with { Token = "" }, TestToken)).Should().BeNull();
        (await links.FindPersonAsync(link with { PersonId = 999 }, TestToken)).Should().BeNull();
        (await links.FindPersonAsync(link, TestToken)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("elevenchars", RefusalCode.PasswordTooShort)]
    [InlineData("", RefusalCode.PasswordTooShort)]
    public async Task A_password_has_twelve_characters_at_least(string password, RefusalCode code)
    {
        var eva = await host.CreateAdministratorAsync();
        var link = await host.InviteAsync(eva, "anna@example.se", Roles.Sales);

        GetRefusalCode(await host.Get<SetPassword>().RunAsync(link, password, TestToken))
            .Should()
            .Be(code);
        GetValue(await host.Get<SetPassword>().RunAsync(link, "twelve chars", TestToken));
    }

    [Theory]
    [InlineData("", "a@example.se", Roles.Sales, RefusalCode.TextMissing)]
    [InlineData("An\u200Bna", "a@example.se", Roles.Sales, RefusalCode.TextUnstorable)]
    [InlineData("Anna\nEk", "a@example.se", Roles.Sales, RefusalCode.TextUnstorable)]
    [InlineData("Anna", "no address", Roles.Sales, RefusalCode.EmailInvalid)]
    [InlineData("Anna", "Anna <a@example.se>", Roles.Sales, RefusalCode.EmailInvalid)]
    [InlineData("Anna", "a@example.se", Roles.None, RefusalCode.RoleRequired)]
    [InlineData("Anna", "EVA@example.se", Roles.Sales, RefusalCode.EmailTaken)]
    public async Task An_invalid_person_is_not_invited(
        string name,
        string email,
        Roles roles,
        RefusalCode code
    )
    {
        var eva = await host.CreateAdministratorAsync();

        GetRefusalCode(
                await host.Get<InvitePerson>()
                    .RunAsync(eva, new(name, email, roles), Guid.NewGuid(), TestToken)
            )
            .Should()
            .Be(code);
        await using var db = host.CreateDbContext();
        (await db.People.CountAsync(TestToken)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_operation_twice_invites_once_and_stores_no_link()
    {
        var eva = await host.CreateAdministratorAsync();
        var id = Guid.NewGuid();
        var input = new PersonInput("Anna", "anna@example.se", Roles.Sales);
        var first = GetValue(await host.Get<InvitePerson>().RunAsync(eva, input, id, TestToken));
        var second = GetValue(await host.Get<InvitePerson>().RunAsync(eva, input, id, TestToken));

        second.PersonId.Should().Be(first.PersonId);
        await using var db = host.CreateDbContext();
        var stored = await db
            .Operations.AsNoTracking()
            .SingleAsync(o => o.Id == id.ToString(), TestToken);
        stored.Outcome.Should().NotContain(first.Token).And.NotContain(second.Token);
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.TeamLead)]
    public async Task Only_administrators_change_people(Roles roles)
    {
        var eva = await host.CreateAdministratorAsync();
        var member = await host.CreateMemberAsync(eva, "m@example.se", roles);
        // The roles that a page still claims don't count.
        var staleActor = member with
        {
            Roles = Roles.Administrator,
        };
        var op = Guid.NewGuid();

        GetRefusalCode(
                await host.Get<InvitePerson>()
                    .RunAsync(staleActor, new("X", "x@example.se", Roles.Sales), op, TestToken)
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(
                await host.Get<ChangeRoles>()
                    .RunAsync(staleActor, member.Id, Roles.Administrator, op, TestToken)
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(
                await host.Get<DeactivatePerson>().RunAsync(staleActor, eva.Id, op, TestToken)
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(await host.Get<ActivatePerson>().RunAsync(staleActor, eva.Id, op, TestToken))
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(await host.Get<ResetPassword>().RunAsync(staleActor, eva.Id, op, TestToken))
            .Should()
            .Be(RefusalCode.NotAllowed);
        GetRefusalCode(await host.Get<PeopleQuery>().RunAsync(member, TestToken))
            .Should()
            .Be(RefusalCode.NotAllowed);
    }
}
