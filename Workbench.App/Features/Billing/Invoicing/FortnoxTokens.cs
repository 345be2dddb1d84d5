using System.Net;
using System.Text;
using System.Text.Json;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>
/// Reads the access token from its file and renews it there. An access token of Fortnox lives an hour, and a refresh token can be
/// used once: one at a time renews, on all nodes that share the file, and the new one is on disk before anything else is sent.
/// </summary>
public sealed class FortnoxTokens(HttpClient http, string path, TimeProvider time) : IDisposable
{
    public const string Address = "https://apps.fortnox.se/oauth-v1/token";

    /// <summary>A token that ends soon is renewed before it is used.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Returns an access token, renewed if it has ended.</summary>
    /// <exception cref="InvoicingTokenException">There is none, and none can be fetched.</exception>
    public async Task<string> ReadAsync(CancellationToken ct)
    {
        var token = await LoadAsync(ct);
        return IsUsable(token) ? token.AccessToken : await RenewAsync(rejected: null, ct);
    }

    /// <summary>Returns another access token than the one that Fortnox rejected.</summary>
    /// <exception cref="InvoicingTokenException">None can be fetched.</exception>
    public async Task<string> RenewAsync(string? rejected, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var file = await LockAsync(ct);
            var token = await LoadAsync(ct);
            return IsUsable(token)
                && !string.Equals(token.AccessToken, rejected, StringComparison.Ordinal)
                    ? token.AccessToken
                : token.CanBeRenewed ? await FetchAsync(token, ct)
                : throw new InvoicingTokenException("HTTP 401");
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private bool IsUsable(FortnoxToken token) =>
        token.AccessToken.Length > 0
        && (token.ExpiresAt is not { } end || time.GetUtcNow() < end - Margin);

    private async Task<FortnoxToken> LoadAsync(CancellationToken ct)
    {
        try
        {
            return FortnoxToken.Parse(await File.ReadAllTextAsync(path, ct));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvoicingTokenException("The token file can't be read.", e);
        }
    }

    private async Task<string> FetchAsync(FortnoxToken token, CancellationToken ct)
    {
        // Opened first: a refresh token must not be spent if its successor can't be stored.
        var temporary = path + ".new";
        await using var stream = Create(temporary);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent([
                new("grant_type", "refresh_token"),
                new("refresh_token", token.RefreshToken),
            ]),
        };
        request.Headers.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.ClientId}:{token.ClientSecret}"))
        );
        // Not cancelled halfway: the answer contains the only token that is valid from now on.
        using var answer = await http.SendAsync(request, CancellationToken.None);
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
        {
            throw new InvoicingTokenException(await ErrorOfAsync(answer, ct));
        }

        answer.EnsureSuccessStatusCode();
        var renewed = Read(
            await answer.Content.ReadAsStringAsync(CancellationToken.None),
            token,
            time.GetUtcNow()
        );
        await stream.WriteAsync(Encoding.UTF8.GetBytes(renewed.ToJson()), CancellationToken.None);
        stream.Flush(flushToDisk: true);
        await stream.DisposeAsync();
        File.Move(temporary, path, overwrite: true);
        return renewed.AccessToken;
    }

    private static FortnoxToken Read(string json, FortnoxToken before, DateTimeOffset now)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return before with
        {
            AccessToken = root.GetProperty("access_token").GetString()!,
            RefreshToken = root.GetProperty("refresh_token").GetString()!,
            ExpiresAt = now.AddSeconds(root.GetProperty("expires_in").GetInt32()),
        };
    }

    private static async Task<string> ErrorOfAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            using var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
            return error.RootElement.GetProperty("error").GetString() ?? "";
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"HTTP {(int)answer.StatusCode}";
        }
    }

    /// <summary>Creates a file that only its owner can read.</summary>
    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new(file, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvoicingTokenException("The token file can't be written.", e);
        }
    }

    /// <summary>Waits until no other node renews. The lock ends with the process that has it.</summary>
    private async Task<FileStream> LockAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new(
                    path + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (UnauthorizedAccessException e)
            {
                throw new InvoicingTokenException("The token file can't be written.", e);
            }
            catch (IOException) when (File.Exists(path + ".lock"))
            {
                await Task.Delay(LockPause, ct);
            }
        }
    }
}
