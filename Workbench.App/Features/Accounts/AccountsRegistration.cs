using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.Edit;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Accounts.People.Join;
using Workbench.App.Features.Accounts.People.Tickets;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts;

/// <summary>Registers the account use cases for the web app, the command line and the tests.</summary>
public static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.Configure<PasswordHasherOptions>(o =>
            o.IterationCount = PasswordService.HashIterations
        );
        services
            .AddIdentityCore<Person>()
            .AddUserStore<PersonUserStore>()
            .AddTokenProvider<DataProtectorTokenProvider<Person>>(TokenOptions.DefaultProvider);
        services.Configure<DataProtectionTokenProviderOptions>(o =>
            o.TokenLifespan = OneTimeLinks.Lifetime
        );
        return services
            .AddSingleton<PasswordService>()
            .AddSingleton<OneTimeLinks>()
            .AddSingleton<PeopleQuery>()
            .AddSingleton<CheckPassword>()
            .AddSingleton<SetPassword>()
            .AddSingleton<InvitePerson>()
            .AddSingleton<ChangeRoles>()
            .AddSingleton<ActivatePerson>()
            .AddSingleton<DeactivatePerson>()
            .AddSingleton<ChangePerson>()
            .AddSingleton<JoinPeople>()
            .AddSingleton<PersonTicketsQuery>()
            .AddSingleton<ReassignTickets>()
            .AddSingleton<ResetPassword>()
            .AddSingleton<CreateFirstAdministrator>()
            .AddSingleton<SetAdministrator>()
            .AddSingleton<AuthenticatorKeys>()
            .AddSingleton<CurrentPassword>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<TwoFactorQuery>()
            .AddSingleton<TurnOnTwoFactor>()
            .AddSingleton<TurnOffTwoFactor>()
            .AddSingleton<CheckCode>()
            .AddSingleton<SessionActivity>()
            .AddSingleton<StartSession>()
            .AddSingleton<EndSession>()
            .AddSingleton<EndOtherSessions>()
            .AddSingleton<RecordSessionActivity>()
            .AddSingleton<OwnSessionsQuery>();
    }
}
