# Independent answers for the estimators that have none elsewhere. Run in this folder: Rscript independent.R
# Base R 4.2.2 with survival 3.5-3; writes the files independent_*.csv beside it.
library(survival)
source_line <- paste0("# Source: independent.R in this folder, ", R.version.string, ", survival ", packageVersion("survival"))
write_answers <- function(name, rows) {
  con <- file(name, "w"); writeLines(source_line, con)
  for (i in seq_along(rows)) if (is.numeric(rows[[i]])) rows[[i]] <- sprintf("%.15g", rows[[i]])
  write.csv(rows, con, row.names = FALSE, quote = FALSE); close(con)
}

# Log-rank: three groups by age, and sex within strata of age
lung$band <- cut(lung$age, c(0, 60, 70, 200), labels = c("to60", "to70", "over70"))
answers <- NULL
for (rho in 0:1) {
  d <- survdiff(Surv(time, status) ~ band, lung, rho = rho)
  answers <- rbind(answers, data.frame(test = "age3", rho = rho, chisq = d$chisq, df = length(d$n) - 1, p = pchisq(d$chisq, length(d$n) - 1, lower.tail = FALSE)))
  d <- survdiff(Surv(time, status) ~ sex + strata(band), lung, rho = rho)
  answers <- rbind(answers, data.frame(test = "sexByAge", rho = rho, chisq = d$chisq, df = 1, p = pchisq(d$chisq, 1, lower.tail = FALSE)))
}
write_answers("independent_logrank.csv", answers)

# Ratio of restricted means: survfit's own means and errors, log scale
answers <- NULL
for (tau in c(180, 365, 700)) {
  t <- summary(survfit(Surv(time, status) ~ sex, lung), rmean = tau)$table
  m <- t[, "rmean"]; e <- t[, "se(rmean)"]
  r <- m[2] / m[1]; s <- sqrt(sum((e / m)^2))
  answers <- rbind(answers, data.frame(tau = tau, ratio = r, lower = exp(log(r) - qnorm(.975) * s), upper = exp(log(r) + qnorm(.975) * s)))
}
write_answers("independent_rmst_ratio.csv", answers)

# Aalen-Johansen on lung with a made-up second cause: deaths of those with an even row number
lung$cause <- factor(ifelse(lung$status == 1, 0, ifelse(seq_len(nrow(lung)) %% 2 == 0, 2, 1)), 0:2)
f <- survfit(Surv(time, cause) ~ 1, lung)
write_answers("independent_aalen_johansen.csv", data.frame(time = f$time, atRisk = f$n.risk[, 1], free = f$pstate[, 1], first = f$pstate[, 2], second = f$pstate[, 3]))

# Sun's test: plain EM over all pairs of end points as cells, scores by the formula, until no mass moves by 1e-15
turnbull <- function(left, right) {
  ends <- sort(unique(c(left, right)))
  cells <- cbind(head(ends, -1), tail(ends, -1))
  a <- outer(seq_along(left), seq_len(nrow(cells)), function(i, j) left[i] <= cells[j, 1] & cells[j, 2] <= right[i]) * 1
  p <- rep(1 / ncol(a), ncol(a))
  repeat {
    q <- colMeans(a * rep(p, each = nrow(a)) / as.vector(a %*% p))
    if (max(abs(q - p)) < 1e-15) break
    p <- q
  }
  list(a = a, p = q)
}
sun <- function(left, right, group) {
  fit <- turnbull(left, right)
  p <- fit$p; from <- rev(cumsum(rev(p)))
  hazard <- cumsum(ifelse(from > 1e-300, p / from, 0))
  after <- c(from[-1], 0)
  first <- apply(fit$a, 1, function(x) min(which(x > 0))); last <- apply(fit$a, 1, function(x) max(which(x > 0)))
  sl <- from[first]; hl <- c(0, hazard)[first]; sr <- after[last]; hr <- hazard[last]
  score <- (-sl * hl + ifelse(sr > 1e-12, sr * hr, 0)) / (sl - sr)
  u <- tapply(score - mean(score), group, sum); n <- table(group)
  chisq <- (length(score) - 1) * sum(u^2 / n) / sum((score - mean(score))^2)
  df <- length(n) - 1
  data.frame(group = names(u), n = as.vector(n), score = as.vector(u), chisq = chisq, df = df, p = pchisq(chisq, df, lower.tail = FALSE))
}
bcos <- read.csv("data_bcos_npsurv.csv", comment.char = "#")
bcos$right[is.na(bcos$right)] <- Inf
answers <- cbind(data = "bcos", sun(bcos$left, bcos$right, bcos$group))
# a second set with three groups: looked at every 7 days up to day 70, a day missed one time in seven
state <- 1; draw <- function() { state <<- (16807 * state) %% 2147483647; state / 2147483647 }
weekly <- data.frame()
for (g in 1:3) for (i in 1:40) {
  event <- c(14, 21, 35)[g] * (-log(draw()))^(1 / 1.2); l <- 0; r <- Inf
  for (day in seq(7, 70, 7)) if (draw() > 1 / 7) { if (day < event) l <- day else { r <- day; break } }
  weekly <- rbind(weekly, data.frame(left = l, right = r, group = letters[g]))
}
write_answers("independent_weekly.csv", weekly)
answers <- rbind(answers, cbind(data = "weekly", sun(weekly$left, weekly$right, weekly$group)))
write_answers("independent_sun.csv", answers)

# Wilcoxon's distributions
grid <- rbind(data.frame(test = "signed", m = 0, n = c(5, 10, 24, 60, 200)), data.frame(test = "sum", m = c(3, 8, 20, 50), n = c(5, 8, 31, 50)))
signed <- grid$test == "signed"
grid$q <- ifelse(signed, qsignrank(.025, grid$n), qwilcox(.025, pmax(grid$m, 1), grid$n))
grid$p <- ifelse(signed, psignrank(grid$q, grid$n), pwilcox(grid$q, pmax(grid$m, 1), grid$n))
write_answers("independent_ranks.csv", grid)
