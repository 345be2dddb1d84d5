using FluentAssertions;
using Workbench.App.Features.Accounts;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsHouse;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class TheLastAdministrator : IAsyncLifetime
{
    private readonly AccountsHouse house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Can_neither_be_demoted_nor_deactivated()
    {
        var eva = await house.AdministratorAsync();
        await house.MemberAsync(eva, "anna@example.se", Roles.TeamLead | Roles.Sales);

        Code(await ChangeAsync(eva, eva, Roles.TeamLead))
            .Should()
            .Be(RefusalCode.LastAdministrator);
        Code(await house.Get<DeactivatePerson>().RunAsync(eva, eva.Id, Guid.NewGuid(), Stop))
            .Should()
            .Be(RefusalCode.LastAdministrator);
        Value(await ChangeAsync(eva, eva, Roles.Administrator | Roles.Sales));
    }

    [Fact]
    public async Task Is_still_the_last_while_another_is_only_invited_or_inactive()
    {
        var eva = await house.AdministratorAsync();
        await house.InviteAsync(eva, "invited@example.se", Roles.Administrator);
        var gone = await house.MemberAsync(eva, "gone@example.se", Roles.Administrator);
        Value(await house.Get<DeactivatePerson>().RunAsync(eva, gone.Id, Guid.NewGuid(), Stop));

        Code(await ChangeAsync(eva, eva, Roles.Sales)).Should().Be(RefusalCode.LastAdministrator);
    }

    [Fact]
    public async Task Of_two_that_demote_each_other_at_once_one_stays()
    {
        var eva = await house.AdministratorAsync();
        var bo = await house.MemberAsync(eva, "bo@example.se", Roles.Administrator);

        await Task.WhenAll(
            Task.Run(() => ChangeAsync(eva, bo, Roles.Sales)),
            Task.Run(() => ChangeAsync(bo, eva, Roles.Sales))
        );

        var left = new[] { await house.PersonAsync(eva.Id), await house.PersonAsync(bo.Id) };
        left.Count(p => p.Roles.HasFlag(Roles.Administrator)).Should().Be(1);
    }

    [Fact]
    public async Task Other_roles_end_what_is_open()
    {
        var eva = await house.AdministratorAsync();
        var anna = await house.MemberAsync(eva, "anna@example.se", Roles.Sales);
        var stamp = (await house.PersonAsync(anna.Id)).SecurityStamp;

        Value(await ChangeAsync(eva, anna, Roles.Sales));
        (await house.PersonAsync(anna.Id)).SecurityStamp.Should().Be(stamp, "nothing changed");
        Code(await ChangeAsync(eva, anna, Roles.None)).Should().Be(RefusalCode.RoleRequired);
        Value(await ChangeAsync(eva, anna, Roles.TeamLead));

        var after = await house.PersonAsync(anna.Id);
        after.SecurityStamp.Should().NotBe(stamp);
        after.Roles.Should().Be(Roles.TeamLead);
    }

    [Fact]
    public async Task Nobody_is_not_found()
    {
        var eva = await house.AdministratorAsync();
        var nobody = eva with { Id = 999 };

        Code(await ChangeAsync(eva, nobody, Roles.Sales)).Should().Be(RefusalCode.NotFound);
        Code(await house.Get<DeactivatePerson>().RunAsync(eva, 999, Guid.NewGuid(), Stop))
            .Should()
            .Be(RefusalCode.NotFound);
        Code(await house.Get<ActivatePerson>().RunAsync(eva, 999, Guid.NewGuid(), Stop))
            .Should()
            .Be(RefusalCode.NotFound);
        Code(await house.Get<ResetPassword>().RunAsync(eva, 999, Guid.NewGuid(), Stop))
            .Should()
            .Be(RefusalCode.NotFound);
    }

    private Task<App.Storage.Outcome<App.Storage.Unit>> ChangeAsync(
        Actor by,
        Actor whom,
        Roles roles
    ) => house.Get<ChangeRoles>().RunAsync(by, whom.Id, roles, Guid.NewGuid(), Stop);
}
