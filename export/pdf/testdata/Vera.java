import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks PDF files against profiles of veraPDF: Vera PROFILE,PROFILE FILE... Exit code 1 if one does not hold. */
public class Vera {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean holds = true;
        for (int i = 1; i < args.length; i++) {
            for (String profile : args[0].split(",")) {
                holds &= holds(profile, args[i]);
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean holds(String profile, String file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("no profile " + profile);
        }
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            System.out.println(file + " " + profile + " " + (result.isCompliant() ? "holds" : "FAILS") + ", " + result.getTotalAssertions() + " checks");
            int shown = 0;
            for (TestAssertion a : result.getTestAssertions()) {
                if (a.getStatus() == TestAssertion.Status.FAILED && shown++ < 20) {
                    System.out.println("  " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " at " + a.getLocation().getContext());
                }
            }
            return result.isCompliant() && result.getTotalAssertions() > 0;
        }
    }
}
