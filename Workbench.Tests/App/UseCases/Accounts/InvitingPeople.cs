using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Accounts;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsHouse;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class InvitingPeople : IAsyncLifetime
{
    private readonly AccountsHouse house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task An_invited_person_sets_a_password_by_the_link_and_signs_in()
    {
        var eva = await house.AdministratorAsync();
        var link = await house.InviteAsync(eva, "Anna.Lind@example.se", Roles.Technician);

        (await house.SignInAsync("anna.lind@example.se")).Should().BeNull("nothing is set yet");
        Value(await house.Get<SetPassword>().RunAsync(link, Password, Stop));

        var anna = await house.SignInAsync("anna.lind@EXAMPLE.se");
        anna!.Id.Should().Be(link.PersonId);
        anna.Roles.Should().Be(Roles.Technician);
        anna.PasswordHash.Should().NotContain(Password);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var eva = await house.AdministratorAsync();
        var link = await house.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var set = house.Get<SetPassword>();
        Value(await set.RunAsync(link, Password, Stop));

        Code(await set.RunAsync(link, "another good sentence", Stop))
            .Should()
            .Be(RefusalCode.LinkExpired);
        (await house.Get<OneTimeLinks>().FindPersonAsync(link, Stop)).Should().BeNull();
        (await house.SignInAsync("anna@example.se")).Should().NotBeNull();
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_through()
    {
        var eva = await house.AdministratorAsync();
        var link = await house.InviteAsync(eva, "anna@example.se", Roles.Sales);

        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        house.Get<SetPassword>().RunAsync(link, $"sentence number {i}", Stop)
                    )
                )
        );

        all.Count(o => o.Refusal is null).Should().Be(1);
    }

    [Fact]
    public async Task A_link_of_somebody_else_or_of_nobody_opens_nothing()
    {
        var eva = await house.AdministratorAsync();
        var link = await house.InviteAsync(eva, "anna@example.se", Roles.Sales);
        var links = house.Get<OneTimeLinks>();

        (await links.FindPersonAsync(link with { PersonId = eva.Id }, Stop)).Should().BeNull();
        (await links.FindPersonAsync(link with { Token = "nonsense!" }, Stop)).Should().BeNull();
        (await links.FindPersonAsync(link with { Token = "" }, Stop)).Should().BeNull();
        (await links.FindPersonAsync(link with { PersonId = 999 }, Stop)).Should().BeNull();
        (await links.FindPersonAsync(link, Stop)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("elevenchars", RefusalCode.PasswordTooShort)]
    [InlineData("", RefusalCode.PasswordTooShort)]
    public async Task A_password_has_twelve_characters_at_least(string password, RefusalCode code)
    {
        var eva = await house.AdministratorAsync();
        var link = await house.InviteAsync(eva, "anna@example.se", Roles.Sales);

        Code(await house.Get<SetPassword>().RunAsync(link, password, Stop)).Should().Be(code);
        Value(await house.Get<SetPassword>().RunAsync(link, "twelve chars", Stop));
    }

    [Theory]
    [InlineData("", "a@example.se", Roles.Sales, RefusalCode.TextMissing)]
    [InlineData("Anna", "no address", Roles.Sales, RefusalCode.EmailInvalid)]
    [InlineData("Anna", "Anna <a@example.se>", Roles.Sales, RefusalCode.EmailInvalid)]
    [InlineData("Anna", "a@example.se", Roles.None, RefusalCode.RoleRequired)]
    [InlineData("Anna", "EVA@example.se", Roles.Sales, RefusalCode.EmailTaken)]
    public async Task A_person_that_cannot_be_is_not_invited(
        string name,
        string email,
        Roles roles,
        RefusalCode code
    )
    {
        var eva = await house.AdministratorAsync();

        Code(
                await house
                    .Get<InvitePerson>()
                    .RunAsync(eva, new(name, email, roles), Guid.NewGuid(), Stop)
            )
            .Should()
            .Be(code);
        await using var db = house.Db();
        (await db.People.CountAsync(Stop)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_operation_twice_invites_once_and_stores_no_link()
    {
        var eva = await house.AdministratorAsync();
        var id = Guid.NewGuid();
        var input = new PersonInput("Anna", "anna@example.se", Roles.Sales);
        var first = Value(await house.Get<InvitePerson>().RunAsync(eva, input, id, Stop));
        var second = Value(await house.Get<InvitePerson>().RunAsync(eva, input, id, Stop));

        second.PersonId.Should().Be(first.PersonId);
        await using var db = house.Db();
        var stored = await db
            .Operations.AsNoTracking()
            .SingleAsync(o => o.Id == id.ToString(), Stop);
        stored.Outcome.Should().NotContain(first.Token).And.NotContain(second.Token);
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.TeamLead)]
    public async Task Only_administrators_change_people(Roles roles)
    {
        var eva = await house.AdministratorAsync();
        var member = await house.MemberAsync(eva, "m@example.se", roles);
        // What a page still believes doesn't count.
        var liar = member with
        {
            Roles = Roles.Administrator,
        };
        var op = Guid.NewGuid();

        Code(
                await house
                    .Get<InvitePerson>()
                    .RunAsync(liar, new("X", "x@example.se", Roles.Sales), op, Stop)
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        Code(
                await house
                    .Get<ChangeRoles>()
                    .RunAsync(liar, member.Id, Roles.Administrator, op, Stop)
            )
            .Should()
            .Be(RefusalCode.NotAllowed);
        Code(await house.Get<DeactivatePerson>().RunAsync(liar, eva.Id, op, Stop))
            .Should()
            .Be(RefusalCode.NotAllowed);
        Code(await house.Get<ActivatePerson>().RunAsync(liar, eva.Id, op, Stop))
            .Should()
            .Be(RefusalCode.NotAllowed);
        Code(await house.Get<ResetPassword>().RunAsync(liar, eva.Id, op, Stop))
            .Should()
            .Be(RefusalCode.NotAllowed);
        Code(await house.Get<PeopleQuery>().RunAsync(member, Stop))
            .Should()
            .Be(RefusalCode.NotAllowed);
    }
}
