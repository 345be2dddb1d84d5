using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.UseCases.Accounts.AccountsTestHost;

namespace Workbench.Tests.UseCases.Accounts;

/// <summary>Tests the second factor: codes of an authenticator app and recovery codes, each once.</summary>
public sealed class TwoFactorTests : IAsyncLifetime
{
    private const string Eva = "eva@example.se";
    private readonly AccountsTestHost host = new();
    private readonly string key = AuthenticatorKeys.Create();
    private Actor eva = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        eva = await host.CreateAdministratorAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_code_of_the_app_turns_it_on_and_its_key_is_encrypted()
    {
        var codes = GetValue(await TurnOnAsync(CodeAt(0)));

        codes.Should().HaveCount(RecoveryCodes.Count).And.OnlyHaveUniqueItems();
        var person = await host.LoadPersonAsync(eva.Id);
        person.AuthenticatorKey.Should().NotBeNullOrEmpty().And.NotContain(key);
        await using var db = host.CreateDbContext();
        (await db.RecoveryCodes.Select(c => c.Hash).ToListAsync(TestToken))
            .Should()
            .BeEquivalentTo(codes.Select(RecoveryCodes.Hash));
    }

    [Fact]
    public async Task A_wrong_code_or_password_turns_nothing_on()
    {
        GetRefusalCode(await TurnOnAsync("000000")).Should().Be(RefusalCode.CodeWrong);
        GetRefusalCode(await TurnOnAsync(CodeAt(0), "not the sentence"))
            .Should()
            .Be(RefusalCode.CurrentPasswordWrong);

        (await host.LoadPersonAsync(eva.Id)).AuthenticatorKey.Should().BeNull();
    }

    [Fact]
    public async Task A_code_works_once_and_only_around_its_time()
    {
        GetValue(await TurnOnAsync(CodeAt(0)));
        (await CheckAsync(CodeAt(0))).Should().BeFalse("it turned the app on");

        host.Clock.Advance(TimeSpan.FromSeconds(30));
        (await CheckAsync(CodeAt(0))).Should().BeTrue();
        (await CheckAsync(CodeAt(0))).Should().BeFalse("it was used");
        (await CheckAsync(CodeAt(5))).Should().BeFalse("it is of the future");
        host.Clock.Advance(TimeSpan.FromSeconds(300));
        (await CheckAsync(CodeAt(-3))).Should().BeFalse("it is too old");
        (await CheckAsync(CodeAt(-1))).Should().BeTrue("clocks differ");
    }

    [Fact]
    public async Task Of_many_concurrent_uses_of_a_code_one_succeeds()
    {
        GetValue(await TurnOnAsync(CodeAt(0)));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeAt(0);

        var all = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => CheckAsync(code)))
        );

        all.Count(isRight => isRight).Should().Be(1);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var codes = GetValue(await TurnOnAsync(CodeAt(0)));

        (await CheckAsync(codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)))
            .Should()
            .BeTrue();
        (await CheckAsync(codes[3])).Should().BeFalse();
        (await CheckAsync(codes[4])).Should().BeTrue();
    }

    [Fact]
    public async Task Wrong_codes_are_delayed()
    {
        GetValue(await TurnOnAsync(CodeAt(0)));
        for (var i = 0; i < SignInDelay.FreeAttempts; i++)
        {
            await CheckAsync("000000");
        }

        host.Clock.Advance(TimeSpan.FromSeconds(29));
        (await CheckAsync(CodeAt(0))).Should().BeFalse("half a minute is not over");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await CheckAsync(CodeAt(0))).Should().BeTrue();
    }

    [Fact]
    public async Task A_one_time_link_is_the_way_in_without_the_app()
    {
        GetValue(await TurnOnAsync(CodeAt(0)));
        var link = GetValue(
            await host.Get<ResetPassword>().RunAsync(eva, eva.Id, Guid.NewGuid(), TestToken)
        );
        (await host.LoadPersonAsync(eva.Id)).AuthenticatorKey.Should().NotBeNull();

        GetValue(
            await host.Get<SetPassword>().RunAsync(link, "three coffees and a bun", TestToken)
        );

        (await host.LoadPersonAsync(eva.Id)).AuthenticatorKey.Should().BeNull();
        await using var db = host.CreateDbContext();
        (await db.RecoveryCodes.AnyAsync(TestToken)).Should().BeFalse();
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password()
    {
        GetValue(await TurnOnAsync(CodeAt(0)));
        var turnOff = host.Get<TurnOffTwoFactor>();
        GetRefusalCode(await turnOff.RunAsync(eva, Proof("not the sentence"), TestToken))
            .Should()
            .Be(RefusalCode.CurrentPasswordWrong);

        GetValue(await turnOff.RunAsync(eva, Proof(Password), TestToken));

        (await host.LoadPersonAsync(eva.Id)).AuthenticatorKey.Should().BeNull();
    }

    [Fact]
    public void The_picture_is_an_image_of_the_address_alone()
    {
        var uri = AuthenticatorKeys.Uri(key, "eva+\"<b>@example.se");

        uri.Should()
            .StartWith("otpauth://totp/Workbench:")
            .And.Contain($"secret={key}")
            .And.NotContainAny("<", "\"");
        AuthenticatorKeys.Picture(uri).Should().StartWith("<svg").And.NotContain("script");
    }

    private static PasswordProof Proof(string password) =>
        new(password, IPAddress.Loopback, _ => null);

    private Task<Outcome<IReadOnlyList<string>>> TurnOnAsync(
        string code,
        string password = Password
    ) => host.Get<TurnOnTwoFactor>().RunAsync(eva, Proof(password), key, code, TestToken);

    private async Task<bool> CheckAsync(string code) =>
        (
            await host.Get<CheckCode>()
                .RunAsync(new(Eva, "", IPAddress.Loopback, _ => null), eva.Id, code, TestToken)
        ).IsRight;

    private string CodeAt(int steps) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(
            host.Clock.GetUtcNow().UtcDateTime.AddSeconds(30 * steps)
        );
}
