using Workbench.Domain;
using Xunit.Sdk;

namespace Workbench.Tests.Domain;

internal static class ResultExtensions
{
    public static T Done<T>(this Result<T> result)
        where T : class =>
        result.Match(done => done, refused => throw new XunitException($"Refused: {refused}"));

    public static Refusal Refused<T>(this Result<T> result)
        where T : class =>
        result.Match(done => throw new XunitException($"Not refused: {done}"), refused => refused);
}
