using FluentAssertions;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class LastAdministratorTests : IAsyncLifetime
{
    private readonly AccountsTestHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_last_administrator_can_be_neither_demoted_nor_deactivated()
    {
        var eva = await host.CreateAdministratorAsync();
        await host.CreateMemberAsync(eva, "anna@example.se", Roles.TeamLead | Roles.Sales);

        GetRefusalCode(await ChangeAsync(eva, eva, Roles.TeamLead))
            .Should()
            .Be(RefusalCode.LastAdministrator);
        GetRefusalCode(
                await host.Get<DeactivatePerson>().RunAsync(eva, eva.Id, Guid.NewGuid(), TestToken)
            )
            .Should()
            .Be(RefusalCode.LastAdministrator);
        GetValue(await ChangeAsync(eva, eva, Roles.Administrator | Roles.Sales));
    }

    [Fact]
    public async Task Invited_and_inactive_administrators_do_not_count()
    {
        var eva = await host.CreateAdministratorAsync();
        await host.InviteAsync(eva, "invited@example.se", Roles.Administrator);
        var deactivated = await host.CreateMemberAsync(eva, "gone@example.se", Roles.Administrator);
        GetValue(
            await host.Get<DeactivatePerson>()
                .RunAsync(eva, deactivated.Id, Guid.NewGuid(), TestToken)
        );

        GetRefusalCode(await ChangeAsync(eva, eva, Roles.Sales))
            .Should()
            .Be(RefusalCode.LastAdministrator);
    }

    [Fact]
    public async Task Of_two_administrators_that_demote_each_other_one_stays()
    {
        var eva = await host.CreateAdministratorAsync();
        var bo = await host.CreateMemberAsync(eva, "bo@example.se", Roles.Administrator);

        await Task.WhenAll(
            Task.Run(() => ChangeAsync(eva, bo, Roles.Sales)),
            Task.Run(() => ChangeAsync(bo, eva, Roles.Sales))
        );

        var administrators = new[]
        {
            await host.LoadPersonAsync(eva.Id),
            await host.LoadPersonAsync(bo.Id),
        };
        administrators.Count(p => p.Roles.HasFlag(Roles.Administrator)).Should().Be(1);
    }

    [Fact]
    public async Task Changed_roles_end_open_sessions()
    {
        var eva = await host.CreateAdministratorAsync();
        var anna = await host.CreateMemberAsync(eva, "anna@example.se", Roles.Sales);
        var stamp = (await host.LoadPersonAsync(anna.Id)).SecurityStamp;

        GetValue(await ChangeAsync(eva, anna, Roles.Sales));
        (await host.LoadPersonAsync(anna.Id)).SecurityStamp.Should().Be(stamp, "nothing changed");
        GetRefusalCode(await ChangeAsync(eva, anna, Roles.None))
            .Should()
            .Be(RefusalCode.RoleRequired);
        GetValue(await ChangeAsync(eva, anna, Roles.TeamLead));

        var after = await host.LoadPersonAsync(anna.Id);
        after.SecurityStamp.Should().NotBe(stamp);
        after.Roles.Should().Be(Roles.TeamLead);
    }

    [Fact]
    public async Task An_unknown_person_is_not_found()
    {
        var eva = await host.CreateAdministratorAsync();
        var nobody = eva with { Id = 999 };

        GetRefusalCode(await ChangeAsync(eva, nobody, Roles.Sales))
            .Should()
            .Be(RefusalCode.NotFound);
        GetRefusalCode(
                await host.Get<DeactivatePerson>().RunAsync(eva, 999, Guid.NewGuid(), TestToken)
            )
            .Should()
            .Be(RefusalCode.NotFound);
        GetRefusalCode(
                await host.Get<ActivatePerson>().RunAsync(eva, 999, Guid.NewGuid(), TestToken)
            )
            .Should()
            .Be(RefusalCode.NotFound);
        GetRefusalCode(
                await host.Get<ResetPassword>().RunAsync(eva, 999, Guid.NewGuid(), TestToken)
            )
            .Should()
            .Be(RefusalCode.NotFound);
    }

    private Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> ChangeAsync(
        Actor administrator,
        Actor person,
        Roles roles
    ) =>
        host.Get<ChangeRoles>()
            .RunAsync(administrator, person.Id, roles, Guid.NewGuid(), TestToken);
}
